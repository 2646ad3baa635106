import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseDocument } from "yaml";
import { normaliseText, replaceControls } from "../text/normalise.ts";
import { readPlainYaml } from "./plain-yaml.ts";
import { type Fault, repeatedKey } from "./problem.ts";
import { joinPath, type Offsets, pathKey, type Reading, type Value, type ValueMap } from "./reading.ts";
import { cutEntries, keyOfEntry } from "./yaml-entry.ts";
import {
  describeYamlError,
  indentedFirst,
  joinedEntry,
  listSign,
  reservedSign,
  strayLine,
} from "./yaml-error.ts";

/** Far more than any front matter holds; stops lists that are repeated through anchors without end. */
const mostNodes = 100_000;
const longestText = 500_000;
/** Each is looked for in the whole of its entry. */
const mostAlike = 20;

/**
 * Parses YAML to texts (the "failsafe" schema: `0207`, `no` and `2017-10-06` stay what the editor typed) and keeps
 * the place of every key and value. Where the whole is faulty its entries are read one by one, so that each fault is
 * told and hides nothing but its own entry.
 */
export function parseYaml(typed: string): Reading {
  if (typed.length > longestText) return tooMuch;
  const text = typed.includes("\u00A0") ? plainSpaces(typed) : typed;
  return readPlainYaml(text) ?? parseAnyYaml(text);
}

/** Spaces of Word that do not break are none to YAML: those that it needs at a key, a colon or a dash. Places stay. */
function plainSpaces(text: string): string {
  return text.replace(
    /^[ \u00A0]*(?:- +|-\u00A0[ \u00A0]*)?(?:[A-Za-z]+[ \u00A0]*:(?:\u00A0[ \u00A0]*)?)?/gm,
    (head) => head.replaceAll("\u00A0", " "),
  );
}

/** By the library alone. */
export function parseAnyYaml(text: string): Reading {
  try {
    const document = parse(text);
    const reader = new Reader(text);
    // Lines of which none is an entry are one text to YAML: `title:Đầu đề` above `author:Họ tên`.
    const isLoose = isScalar(document.contents) && keyOfEntry(text) !== null;
    if (document.errors.length === 0 && document.warnings.length === 0 && !isLoose) {
      const value = reader.read(document.contents, "", 0, 0);
      return { value, offsets: reader.offsets, faults: reader.faults };
    }
    const reading = readEntries(text, reader);
    const [error] = [...document.errors, ...document.warnings];
    if (reading.faults.length > 0 || !error) return reading;
    return { ...reading, value: null, faults: [describeYamlError(error, document, text)] };
  } catch (error) {
    if (error instanceof TooMuch || error instanceof RangeError) return tooMuch;
    throw error;
  }
}

function parse(text: string): Document.Parsed {
  // Tags that are known elsewhere would make other things of a text: `!!timestamp 06/10/2017`.
  return parseDocument(text, {
    schema: "failsafe",
    resolveKnownTags: false,
    uniqueKeys: false,
    prettyErrors: false,
  });
}

function readEntries(text: string, reader: Reader): Reading {
  const value: Record<string, Value> = Object.create(null);
  let last = "";
  for (const { start, text: entry } of cutEntries(text)) {
    const document = parse(entry);
    const [error] = [...document.errors, ...document.warnings];
    if (!error && document.contents === null && /^\s*(?:#|$)/.test(entry)) continue;
    if (!error && isMap(document.contents)) {
      const first = /^[ ]+(?=\S)/.exec(entry);
      if (first) reader.faults.push({ offset: first[0].length, ...indentedFirst });
      reader.readPairs(document.contents.items, "", start, value);
      last = Object.keys(value).at(-1) ?? "";
      continue;
    }
    const fault = error ? describeYamlError(error, document, entry) : strayLine(entry);
    for (const told of [fault, ...describeAlike(fault, document, entry)]) {
      reader.faults.push({ ...told, offset: told.offset + start });
    }
    if (listSign.test(entry) && value[last] === "") {
      // The list that it was meant for is not empty.
      reader.offsets.set(pathKey([last]), { key: start, value: start + fault.offset });
      continue;
    }
    const key = keyOfEntry(entry);
    if (key === null || !reader.claim(value, key, start)) continue;
    // Empty, at the place of its fault: what follows from that is not told again.
    value[key] = "";
    reader.offsets.set(pathKey([key]), { key: start, value: start + fault.offset });
  }
  return { value, offsets: reader.offsets, faults: reader.faults };
}

/** The same fault on further lines of an entry, as tabs before each; other faults may but follow from the first. */
function describeAlike({ message, offset }: Fault, document: Document.Parsed, text: string): Fault[] {
  const others = document.errors
    .slice(1, mostAlike)
    .map((error) => describeYamlError(error, document, text))
    .filter((other) => other.message === message && other.offset > offset);
  return [...new Map(others.map((other) => [other.offset, other])).values()];
}

class TooMuch extends Error {}

const tooMuch: Reading = {
  value: null,
  offsets: new Map(),
  faults: [
    {
      offset: 0,
      rule: "yaml",
      message: "Khối thông tin quá lớn hoặc lồng nhau quá nhiều tầng.",
      fix: "chỉ giữ các khóa trong hướng dẫn, mỗi khóa một dòng, không dùng & và *",
    },
  ],
};

/** Turns nodes into values. Offsets in the nodes count from `base`. */
class Reader {
  readonly offsets = new Map<string, Offsets>();
  readonly faults: Fault[] = [];
  readonly #anchors = new Map<string, { readonly node: Node; readonly base: number }>();
  #nodes = 0;
  /** How many aliases enclose what is being read, and where the outermost stands. */
  #aliases = 0;
  #aliasPlace = 0;

  /** The whole, in which all nodes stand. */
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  read(node: Node | null, path: string, key: number, base: number): Value {
    if (++this.#nodes > mostNodes) throw new TooMuch();
    this.offsets.set(path, { key, value: this.#placeOf(node, base, key) });
    if (node?.tag === "!" && this.#aliases === 0) this.#judgeLoneSign(node, base);
    const value = this.#valueOf(node, path, base);
    // Set after the value: a node that holds itself names what is not known yet.
    if (node && !isAlias(node) && node.anchor && this.#aliases === 0)
      this.#anchors.set(node.anchor, { node, base });
    return value;
  }

  /** What stands behind an alias has its place where the alias stands. */
  #placeOf(node: unknown, base: number, otherwise: number): number {
    if (this.#aliases > 0) return this.#aliasPlace;
    const start = (node as Node | null)?.range?.[0];
    return start === undefined ? otherwise : base + start;
  }

  #valueOf(node: Node | null, path: string, base: number): Value {
    if (isAlias(node)) return this.#behind(node.source, base + (node.range?.[0] ?? 0), path);
    if (isScalar(node)) {
      if (node.type === "PLAIN") this.#judgePlain(node, base);
      return typeof node.value === "string" ? textOf(node.value, node.type) : "";
    }
    if (isSeq(node)) {
      return node.items.map((item, index) => {
        const place = this.#placeOf(item, base, this.#placeOf(node, base, base));
        return this.read(item as Node | null, joinPath(path, String(index)), place, base);
      });
    }
    return isMap(node) ? this.readPairs(node.items, path, base, Object.create(null)) : "";
  }

  /** `! Khẩn`, of which YAML would leave `Khẩn`. */
  #judgeLoneSign({ range }: Node, base: number): void {
    const offset = this.#text.lastIndexOf("!", base + (range?.[0] ?? 0));
    this.faults.push({
      offset,
      rule: "yaml",
      ...reservedSign(this.#text.slice(offset).split("\n", 1)[0] ?? ""),
    });
  }

  #judgePlain({ range }: Node, base: number): void {
    const start = base + (range?.[0] ?? 0);
    const joined = /\n[ \t]*(?=-[ \t])/.exec(this.#text.slice(start, base + (range?.[1] ?? 0)));
    if (joined) this.faults.push({ offset: start + joined.index + joined[0].length, ...joinedEntry });
  }

  #behind(name: string, place: number, path: string): Value {
    const target = this.#anchors.get(name);
    if (!target) {
      this.faults.push({
        offset: place,
        rule: "yaml",
        message: "Giá trị bắt đầu bằng dấu * nên bị hiểu là tên của một giá trị khác, mà tên đó không có.",
        fix: `đặt cả giá trị trong dấu nháy kép: "*${name}"`,
      });
      return "";
    }
    if (this.#aliases++ === 0) this.#aliasPlace = place;
    const value = this.#valueOf(target.node, path, target.base);
    this.#aliases--;
    return value;
  }

  readPairs(pairs: readonly Pair[], path: string, base: number, into: Record<string, Value>): Value {
    for (const { key: keyNode, value: node } of pairs) {
      const offset = this.#placeOf(keyNode, base, base);
      const key = isScalar(keyNode) ? textOf(String(keyNode.value ?? ""), keyNode.type) : "";
      if (key === "") {
        this.faults.push({
          offset,
          rule: "yaml",
          message: "Trước dấu hai chấm phải là tên khóa.",
          fix: "viết khóa: giá trị, ví dụ title: Đầu đề; giá trị có dấu hai chấm thì đặt trong nháy kép",
        });
      } else if (this.claim(into, key, offset)) {
        into[key] = this.read(node as Node | null, joinPath(path, key), offset, base);
      }
    }
    return into;
  }

  /** True for a key that its map does not hold yet. */
  claim(map: ValueMap, key: string, offset: number): boolean {
    if (!Object.hasOwn(map, key)) return true;
    this.faults.push(repeatedKey(key, offset));
    return false;
  }
}

/** Escapes in double quotes can spell what no file may hold: letters in parts, halves of characters, controls. */
function textOf(text: string, type: string | null | undefined): string {
  return type === "QUOTE_DOUBLE" ? normaliseText(replaceControls(text.toWellFormed())) : text;
}
