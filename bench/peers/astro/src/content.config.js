import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { z } from "astro/zod";

const schema = z.object({
  title: z.string(),
  date: z.coerce.date(),
  author: z.string(),
  viewCount: z.number(),
  summary: z.string(),
  tags: z.array(z.string()),
  units: z.array(z.string()),
  documents: z.array(z.string()),
  archive: z.array(z.string()),
});

/** An article's `slug` is its id. */
export const collections = {
  articles: defineCollection({ loader: glob({ pattern: "**/*.md", base: "./src/content" }), schema }),
};
