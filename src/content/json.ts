import { type Fault, repeatedKey } from "./problem.ts";
import { joinPath, type Offsets, type Reading, type Value } from "./reading.ts";

/**
 * Reads JSON as `parseYaml` reads YAML: to texts, with the place of every key and value, and every repeated key told. What
 * is no JSON is told with `fix`, which says what the file should hold.
 */
export function parseJson(text: string, fix: string): Reading {
  const reader = new JsonReader(text);
  try {
    return { value: reader.readWhole(), offsets: reader.offsets, faults: reader.faults };
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    return {
      value: null,
      offsets: new Map(),
      faults: [{ offset: error.offset, rule: "json", message: error.message, fix }],
    };
  }
}

class Malformed extends Error {
  readonly offset: number;

  constructor(offset: number, message: string) {
    super(message);
    this.offset = offset;
  }
}

const space = /[ \t\n]*/y;
const string = /"[^"\\\n]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\n]*)*"/y;
const word = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|true|false|null/y;
const mostDepth = 20;

class JsonReader {
  readonly offsets = new Map<string, Offsets>();
  readonly faults: Fault[] = [];
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  readWhole(): Value {
    if (this.#peek() !== "{")
      throw new Malformed(this.#at, "Tệp phải là một cặp ngoặc { }, bên trong là các khóa.");
    const value = this.#read("", 0, 0);
    if (this.#peek() !== undefined) throw new Malformed(this.#at, "Có chữ đứng sau dấu đóng của tệp.");
    return value;
  }

  #read(path: string, key: number, depth: number): Value {
    const sign = this.#peek();
    this.offsets.set(path, { key, value: this.#at });
    if (depth > mostDepth) throw new Malformed(this.#at, "Các dấu ngoặc lồng nhau quá nhiều tầng.");
    if (sign === "{") return this.#readMap(path, depth);
    if (sign === "[") return this.#readList(path, depth);
    if (sign === '"') return this.#readString();
    const text = this.#match(word);
    if (text === null)
      throw new Malformed(this.#at, sign ? "Ở đây phải là một giá trị." : "Tệp bị cụt: thiếu phần cuối.");
    return text === "null" ? "" : text;
  }

  #readMap(path: string, depth: number): Value {
    const value: Record<string, Value> = Object.create(null);
    this.#at++;
    if (this.#take("}")) return value;
    do {
      this.#peek();
      const place = this.#at;
      const key = this.#readString();
      if (!this.#take(":")) throw new Malformed(this.#at, "Thiếu dấu hai chấm sau tên.");
      const isRepeated = Object.hasOwn(value, key);
      if (isRepeated) this.faults.push(repeatedKey(key, place));
      const at = joinPath(path, key);
      const read = this.#read(isRepeated ? joinPath(at, "repeated") : at, place, depth + 1);
      if (!isRepeated) value[key] = read;
    } while (this.#take(","));
    if (!this.#take("}"))
      throw new Malformed(this.#at, "Thiếu dấu phẩy giữa hai dòng, hoặc thiếu dấu } đóng lại.");
    return value;
  }

  #readList(path: string, depth: number): Value {
    const value: Value[] = [];
    this.#at++;
    if (this.#take("]")) return value;
    do value.push(this.#read(joinPath(path, String(value.length)), this.#at, depth + 1));
    while (this.#take(","));
    if (!this.#take("]"))
      throw new Malformed(this.#at, "Thiếu dấu phẩy giữa hai mục, hoặc thiếu dấu ] đóng lại.");
    return value;
  }

  #readString(): string {
    const text = this.#match(string);
    if (text === null) throw new Malformed(this.#at, "Ở đây phải là chữ trong nháy kép.");
    return text.includes("\\") ? String(JSON.parse(text)).toWellFormed().normalize("NFC") : text.slice(1, -1);
  }

  /** The next sign that is no space. */
  #peek(): string | undefined {
    this.#match(space);
    return this.#text[this.#at];
  }

  #take(sign: string): boolean {
    if (this.#peek() !== sign) return false;
    this.#at++;
    return true;
  }

  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const text = pattern.exec(this.#text)?.[0] ?? null;
    if (text !== null) this.#at += text.length;
    return text;
  }
}
