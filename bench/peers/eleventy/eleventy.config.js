import * as filters from "./filters.js";
import { breadcrumbList, collectionPage, newsArticle, webSite } from "./json-ld.js";
import { listPages, termIndexes } from "./lists.js";

export default function configure(config) {
  config.addPassthroughCopy({ public: "/" });
  const slug = config.getFilter("slugify");
  config.addCollection("lists", (api) => listPages(api.getFilteredByTag("posts"), slug));
  config.addCollection("indexes", (api) => termIndexes(api.getFilteredByTag("posts"), slug));
  for (const [name, filter] of Object.entries({
    ...filters,
    breadcrumbList,
    collectionPage,
    newsArticle,
    webSite,
  })) {
    config.addFilter(name, filter);
  }
}

/** As eleventy-base-blog has it. */
export const config = {
  templateFormats: ["md", "njk"],
  markdownTemplateEngine: "njk",
  htmlTemplateEngine: "njk",
  dir: { input: "content", includes: "../_includes", data: "../_data", output: "_site" },
};
