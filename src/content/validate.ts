import type * as z from "zod";
import { asMap, type Block, offsetOf, problemAt } from "./block.ts";
import { describeIssue } from "./issue.ts";
import type { Problem } from "./problem.ts";
import type { ValueMap } from "./reading.ts";

export interface Checked<T> {
  /** Null where there is any problem. */
  readonly value: T | null;
  /** The keys without a problem: enough to judge the rest of a file by. */
  readonly partial: { readonly [K in keyof T]?: T[K] | undefined };
  readonly problems: readonly Problem[];
}

/** Holds a block against a schema. Every fault becomes a problem at its place, in Vietnamese. */
export function validate<S extends z.ZodObject>(block: Block, schema: S): Checked<z.output<S>> {
  const { value, faults } = block.reading;
  const problems = faults.map(({ offset, rule, message, fix }) =>
    problemAt(block, block.start + offset, rule, message, fix),
  );
  if (value === null) return { value: null, partial: {}, problems };
  const map = asMap(value);
  if (!map) problems.push(notKeys(block));
  const result = schema.safeParse(map ?? {});
  if (result.success && problems.length === 0) return { value: result.data, partial: result.data, problems };
  const issues = result.error?.issues ?? [];
  const told = new Set(faults.map(({ offset }) => block.start + offset));
  for (const issue of issues) {
    // A value that could not be read looks empty.
    if (!told.has(offsetOf(block, issue.path))) problems.push(...describeIssue(block, issue, schema));
  }
  return { value: null, partial: readRest(map ?? {}, issues, schema), problems };
}

function notKeys(block: Block): Problem {
  return problemAt(
    block,
    offsetOf(block, []),
    "front-matter",
    "Khối thông tin phải gồm các dòng khóa: giá trị.",
    "viết mỗi dòng một khóa, dấu hai chấm, dấu cách rồi giá trị, ví dụ title: Đầu đề",
  );
}

const partialSchemas = new WeakMap<z.ZodObject, z.ZodObject>();

function readRest<S extends z.ZodObject>(
  map: ValueMap,
  issues: readonly z.core.$ZodIssue[],
  schema: S,
): Partial<z.output<S>> {
  const faulty = new Set(issues.map(({ path }) => String(path[0])));
  const partialSchema = partialSchemas.get(schema) ?? schema.partial();
  partialSchemas.set(schema, partialSchema);
  const sound = Object.entries(map).filter(([key]) => Object.hasOwn(schema.shape, key) && !faulty.has(key));
  return (partialSchema.safeParse(Object.fromEntries(sound)).data ?? {}) as Partial<z.output<S>>;
}
