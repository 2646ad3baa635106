import { getArticles } from "../lib/articles.js";
import { site } from "../lib/site.js";

const escapeXml = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

export async function GET() {
  const articles = await getArticles();
  const items = articles.slice(0, 50).map(
    (article) => `<item>
<title>${escapeXml(article.title)}</title>
<link>${site.url}${article.url}</link>
<guid>${site.url}${article.url}</guid>
<pubDate>${article.date.toUTCString()}</pubDate>
<description>${escapeXml(article.summary)}</description>
<dc:creator>${escapeXml(article.author)}</dc:creator>
${[article.section.title, ...article.tags].map((name) => `<category>${escapeXml(name)}</category>`).join("\n")}
<content:encoded>${escapeXml(article.entry.rendered.html)}</content:encoded>
</item>`,
  );
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${site.title}</title>
<link>${site.url}/</link>
<description>${site.title}</description>
<language>${site.language}</language>
<atom:link href="${site.url}/rss.xml" rel="self" type="application/rss+xml"/>
${items.join("\n")}
</channel>
</rss>
`);
}
