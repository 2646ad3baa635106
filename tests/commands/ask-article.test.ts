import { PassThrough } from "node:stream";
import { describe, expect, test } from "vitest";
import { askArticle, type Given } from "../../src/commands/ask-article.ts";
import { makeSite } from "../site/content.ts";

const down = "\u001b[B";
const enter = "\r";
const interrupt = "\u0003";

const nothing: Given = { title: null, section: null, author: null, tags: null, units: null };
const offers = {
  authors: ["Người Mẫu", "Ban biên tập"],
  tags: ["Học tập", "Dân vận"],
  units: ["Chi bộ Mẫu"],
};

const site = {
  ...makeSite("defaultAuthor: Ban biên tập\n"),
  sections: [
    { slug: "tin", title: "Tin mẫu" },
    { slug: "thong-bao", title: "Thông báo mẫu" },
  ],
};

/** Gives what is asked for when these keys are pressed, each once what the one before did is shown. */
async function press(keys: readonly string[], given: Given = nothing) {
  const input = new PassThrough();
  const output = new PassThrough();
  const waiting = [...keys];
  let shown = "";
  let calm: NodeJS.Timeout | undefined;
  output.on("data", (text) => {
    shown += text;
    clearTimeout(calm);
    calm = setTimeout(() => {
      const key = waiting.shift();
      if (key) input.write(key);
    }, 20);
  });
  const article = await askArticle(given, site, offers, { input, output });
  clearTimeout(calm);
  return { article, shown, unused: waiting };
}

describe("a person at a terminal", () => {
  test("is asked for everything, and offered what the content uses", async () => {
    const keys = ["Đại hội", enter, down, enter, down, enter, down, enter, enter, down, enter, enter];
    const { article, shown, unused } = await press(keys);
    expect(article).toEqual({
      title: "Đại hội",
      section: "thong-bao",
      author: "Người Mẫu",
      tags: ["Học tập"],
      units: ["Chi bộ Mẫu"],
    });
    expect(unused).toEqual([]);
    for (const text of ["Đầu đề của bài", "Thông báo mẫu", "Tác giả", "Dân vận", "Thêm đơn vị"]) {
      expect(shown).toContain(text);
    }
    expect(shown).not.toMatch(/navigate|confirm|select|Enter|none/);
  });

  test("may name what the content does not have", async () => {
    const given = { ...nothing, title: "Đại hội", section: "tin", tags: [] };
    const { article } = await press(
      [down, down, enter, "Tác Giả Mới", enter, down, down, enter, "Đơn vị mới", enter, enter],
      given,
    );
    expect(article).toMatchObject({ author: "Tác Giả Mới", units: ["Đơn vị mới"] });
  });

  test("is asked again for a title that makes no address", async () => {
    const given = { ...nothing, section: "tin", author: "Người Mẫu", tags: [], units: [] };
    const { article, shown } = await press(["!!!", enter, " Họp", enter], given);
    expect(article?.title).toBe("!!! Họp");
    expect(shown).toContain("Hãy ghi tên có chữ cái hoặc chữ số.");
  });

  test("may break off at any question", async () => {
    const keys = ["Đại hội", enter, enter, enter, enter, enter];
    for (let asked = 0; asked < keys.length; asked++) {
      const { article } = await press([...keys.slice(0, asked), interrupt]);
      expect(article).toBeNull();
    }
  });

  test("is not asked what the command line says", async () => {
    const given = { title: "A", section: "tin", author: "B", tags: ["C"], units: [] };
    expect((await press([], given)).article).toEqual(given);
  });
});
