import type * as z from "zod";
import { asMap, type Block, offsetOf, problemAt, textIn, valueAt } from "./block.ts";
import { emptyValue, type FaultParams } from "./field.ts";
import { keysAt, nearestKey } from "./known-key.ts";
import { type Problem, quote } from "./problem.ts";
import type { Value } from "./reading.ts";
import { colonInValue, explainStray } from "./yaml-error.ts";
import { inQuotes } from "./yaml-quotes.ts";

type Path = readonly PropertyKey[];

/** Says in Vietnamese, and where the editor has to look, what the schema found wrong in a block. */
export function describeIssue(block: Block, issue: z.core.$ZodIssue, schema: z.ZodType): Problem[] {
  const { path } = issue;
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => unknownKey(block, [...path, key], schema));
    case "custom": {
      const { rule, fix } = issue.params as unknown as FaultParams;
      if (rule === emptyValue.rule) return [noValue(block, path)];
      return [problemAt(block, offsetOf(block, path), rule, issue.message, fix)];
    }
    case "invalid_type":
      if (valueAt(block, path) === undefined) return [missingKey(block, path)];
      if (hasKeysAtMargin(block, path, schema)) return [];
      return [wrongType(block, path, issue.expected, schema)];
    case "invalid_union": {
      // The choice that was meant is the one whose own type fits.
      const meant = issue.errors.find(
        (choice) => !choice.some(({ code, path: at }) => code === "invalid_type" && at.length === 0),
      );
      if (!meant) return [wrongType(block, path, "union", schema)];
      return meant.flatMap((inner) =>
        describeIssue(block, { ...inner, path: [...path, ...inner.path] }, schema),
      );
    }
    default:
      return [wrongType(block, path, "string", schema)];
  }
}

function unknownKey(block: Block, path: Path, schema: z.ZodType): Problem {
  const key = String(path.at(-1));
  const known = keysAt(schema, path.slice(0, -1));
  const near = nearestKey(key, known);
  return problemAt(
    block,
    offsetOf(block, path, "key"),
    "unknown-key",
    `Không có khóa ${quote(key)}${within(path.slice(0, -1))}.`,
    (path.length === 1 ? adviseAtMargin(block, key, known, schema) : null) ?? adviseKey(key, near),
  );
}

/** Of a key at the margin that a group, or an entry of a list, lacks; null for any other. */
function adviseAtMargin(
  block: Block,
  key: string,
  known: readonly string[],
  schema: z.ZodType,
): string | null {
  const group = known.find((name) => belongsTo(block, name, key, schema));
  if (group !== undefined)
    return `nếu thuộc nhóm "${group}" thì thụt dòng này vào hai dấu cách, ở ngay dưới dòng ${group}:`;
  const list = known.find((name) => belongsToEntry(block, name, key, schema));
  return list === undefined
    ? null
    : `nếu thuộc một mục của "${list}" thì thụt dòng này vào cho thẳng hàng với chữ đầu sau gạch nối và dấu cách`;
}

/** A sign without width makes two keys of what looks like one, and so does a letter of another alphabet. */
function adviseKey(key: string, near: string): string {
  const again = `xóa cả tên rồi gõ lại ${near}`;
  if (key.replace(/\p{Cf}/gu, "") === near) return `trong tên khóa có ký tự không nhìn thấy: ${again}`;
  return isTwin(key, near)
    ? `trong tên khóa có chữ của bảng chữ cái khác: ${again}`
    : `có phải là "${near}"? Nếu không thì xóa khóa này`;
}

/** `dаte` with an а of Cyrillic */
function isTwin(key: string, near: string): boolean {
  const isOther = (letter: string) => /[\p{Script=Cyrillic}\p{Script=Greek}\uFF01-\uFF5E]/u.test(letter);
  const letters = [...key];
  return (
    letters.length === near.length &&
    letters.some(isOther) &&
    letters.every((letter, index) => letter === near[index] || isOther(letter))
  );
}

/** Whether a key that stands at the margin is one of a group that lacks it. */
function belongsTo(block: Block, group: string, key: string, schema: z.ZodType): boolean {
  const held = asMap(valueAt(block, [group]) ?? []);
  return held !== null && !Object.hasOwn(held, key) && keysAt(schema, [group]).includes(key);
}

function belongsToEntry(block: Block, list: string, key: string, schema: z.ZodType): boolean {
  const held = valueAt(block, [list]);
  if (!Array.isArray(held) || !keysAt(schema, [list, 0]).includes(key)) return false;
  return (held as readonly Value[]).map(asMap).some((entry) => entry !== null && !Object.hasOwn(entry, key));
}

/** At the key that should hold the missing one; entries of a list have none of their own. */
function missingKey(block: Block, path: Path): Problem {
  const parents = path.slice(
    0,
    path.findLastIndex((step, index) => index < path.length - 1 && typeof step === "string") + 1,
  );
  const key = String(path.at(-1));
  const entry = Number(path.at(-2)) + 1;
  return problemAt(
    block,
    parents.length === 0 ? 0 : offsetOf(block, parents, "key"),
    "missing-key",
    Number.isNaN(entry)
      ? `Thiếu khóa "${key}"${within(parents)}.`
      : `Thiếu khóa "${key}" ở mục thứ ${entry}${within(parents)}.`,
    parents.length === 0
      ? `thêm một dòng ${key}: …`
      : `thêm ${key}: … vào ${quote(String(parents.at(-1)))}, thẳng hàng với các khóa cùng nhóm`,
  );
}

/** A group of which nothing is indented is told at its keys. */
function hasKeysAtMargin(block: Block, path: Path, schema: z.ZodType): boolean {
  const [group] = path;
  if (path.length !== 1 || typeof group !== "string" || valueAt(block, path) !== "") return false;
  const top = keysAt(schema, []);
  const isLost = (key: string) => !top.includes(key) && valueAt(block, [key]) !== undefined;
  return keysAt(schema, path).some((key) => isLost(key) && belongsTo(block, group, key, schema));
}

function wrongType(block: Block, path: Path, expected: string, schema: z.ZodType): Problem {
  if (valueAt(block, path) === "") return noValue(block, path);
  const offset = offsetOf(block, path);
  const [name, fix] = describeType(expected, keysAt(schema, path), keysAt(schema, [...path, 0]));
  const isBraced = block.places.restOfLine(offset).startsWith("{");
  if (expected === "string" && !isBraced) {
    const line = asLine(valueAt(block, path));
    if (line !== null) return problemAt(block, offset, "type", colonInValue, inQuotes(line));
  }
  const key = /^([^\s:]+):(?!\/\/)\S/.exec(textIn(block, path))?.[1];
  if (key !== undefined && expected !== "array" && expected !== "string") {
    const [message, mend] = explainStray(key);
    return problemAt(block, offset, "type", message, mend);
  }
  const isEntry = typeof path.at(-1) === "number";
  const subject = isEntry ? `Mục này${within(path)}` : `Giá trị của ${quote(String(path.at(-1)))}`;
  const [first, ...others] = isEntry && expected === "object" ? keysAt(schema, path) : [];
  const own =
    first === undefined
      ? fix
      : `viết - ${first}: …, xuống dòng rồi viết ${others.join(", ")} thẳng hàng với ${first}`;
  return problemAt(block, offset, "type", `${subject} phải là ${name}.`, own);
}

/** An entry has no colon of its own; of `#DânVận` the editor sees a value where YAML has a note. */
function noValue(block: Block, path: Path): Problem {
  const offset = offsetOf(block, path);
  const rest = block.places.restOfLine(offset).trimEnd();
  const isEntry = typeof path.at(-1) === "number";
  const fix = isEntry ? "viết giá trị của mục này, không thì xóa mục" : emptyValue.fix;
  return /^#[^\s#]/.test(rest)
    ? problemAt(
        block,
        offset,
        emptyValue.rule,
        "Dấu # ở đầu giá trị mở đầu một ghi chú, nên giá trị để trống.",
        inQuotes(rest),
      )
    : problemAt(block, offset, emptyValue.rule, emptyValue.message, fix);
}

/** `Chi bộ: 3` as it was typed, of which a colon made a key and a value; null for any other value. */
function asLine(value: Value | undefined): string | null {
  const [pair, ...others] = Object.entries(asMap(value ?? "") ?? {});
  return pair && others.length === 0 && typeof pair[1] === "string" && /[^\w]/.test(pair[0])
    ? pair.join(": ").trim()
    : null;
}

function describeType(
  expected: string,
  keys: readonly string[],
  keysOfEntries: readonly string[],
): readonly [name: string, fix: string] {
  const [first, ...others] = keysOfEntries;
  if (expected === "array" && first !== undefined) {
    return [
      "một danh sách",
      `xuống dòng, viết mỗi mục bắt đầu bằng - ${first}: …, các dòng dưới của mục (${others.join(", ")}) thẳng hàng với ${first}`,
    ];
  }
  if (expected === "array") {
    return [
      "một danh sách",
      "xuống dòng, viết mỗi mục một dòng bắt đầu bằng dấu gạch và dấu cách, ví dụ: - mục",
    ];
  }
  if (expected === "union") {
    return [
      "true, false hay một nhóm khóa",
      `viết true (có), false (không), hoặc xuống dòng rồi viết ${keys.join(", ")}`,
    ];
  }
  if (expected === "object" || expected === "record") {
    const shown =
      keys.length === 0 || keys.length > 8
        ? "khóa: giá trị"
        : `các khóa ${keys.join(", ")}, mỗi khóa một dòng`;
    return ["một nhóm khóa", `xuống dòng, thụt vào hai dấu cách rồi viết ${shown}`];
  }
  return [
    "một dòng chữ",
    "viết một giá trị trên cùng dòng với khóa; giá trị có dấu đặc biệt thì đặt trong nháy kép",
  ];
}

/** `["attachments", 0]` → ` trong "attachments"` */
function within(path: Path): string {
  const names = path.filter((step) => typeof step === "string");
  return names.length === 0 ? "" : ` trong ${quote(names.join("."))}`;
}
