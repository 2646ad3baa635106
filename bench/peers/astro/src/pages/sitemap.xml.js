import { getArticles } from "../lib/articles.js";
import { formatIso } from "../lib/format.js";
import { listPages, termIndexes } from "../lib/lists.js";
import { site } from "../lib/site.js";

export async function GET() {
  const articles = await getArticles();
  const standing = [{ url: "/" }, { url: "/doc-nhieu/" }, { url: "/so-do-trang/" }];
  const pages = [...standing, ...listPages(articles), ...termIndexes(articles), ...articles];
  const addresses = pages.map(({ url, date }) => {
    const modified = date ? `<lastmod>${formatIso(date)}</lastmod>` : "";
    return `<url><loc>${site.url}${url}</loc>${modified}</url>`;
  });
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${addresses.join("\n")}\n</urlset>\n`,
  );
}
