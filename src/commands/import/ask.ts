import { select, text } from "@clack/prompts";
import { keyNames } from "../../import/compose.ts";
import type { ImportedArticle, MissingKey } from "../../import/imported.ts";
import { writeStamp } from "../../import/stamp-line.ts";
import { collapseSpace } from "../../text/normalise.ts";
import { parseStamp } from "../../text/stamp.ts";
import { answered } from "../answered.ts";

/** Asks for what an article lacks; an empty answer leaves it missing. */
export async function askFor(article: ImportedArticle, path: string, zone: string): Promise<ImportedArticle> {
  let answered = article;
  for (const { key, reason } of article.missing) {
    const answer = readAnswer(
      await text({
        message: `${path}: ${keyNames[key]}? (${reason.replace(/\.$/, "")}; để trống thì bài là bản nháp)`,
        ...(key === "title" ? { initialValue: article.title } : {}),
        validate: (typed) => (key === "date" && typed?.trim() ? judgeDate(typed, zone) : undefined),
      }),
    );
    if (answer !== "") answered = withAnswer(answered, key, answer, zone);
  }
  return answered;
}

function withAnswer(
  article: ImportedArticle,
  key: MissingKey,
  answer: string,
  zone: string,
): ImportedArticle {
  const stamp = key === "date" ? parseStamp(answer, { zone }) : null;
  const value = stamp && "iso" in stamp ? writeStamp(stamp) : answer;
  return { ...article, [key]: value, missing: article.missing.filter((missing) => missing.key !== key) };
}

function judgeDate(typed: string, zone: string): string | undefined {
  const stamp = parseStamp(typed, { zone });
  return "problem" in stamp ? `${stamp.problem} Sửa: ${stamp.fix}` : undefined;
}

/** Lets a person choose the section of a file. */
export async function chooseSection(
  path: string,
  sections: readonly { readonly slug: string; readonly title: string }[],
): Promise<string> {
  const options = sections.map(({ slug, title }) => ({ value: slug, label: title }));
  return readAnswer(
    await select({
      message: `${path}: bài thuộc chuyên mục nào? (↑ ↓ để chọn, Enter để nhận)`,
      options,
      showInstructions: false,
    }),
  );
}

function readAnswer(answer: string | symbol | undefined): string {
  return collapseSpace(answered(answer) ?? "");
}
