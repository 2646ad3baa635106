/** What a reader would copy: tags out, entities back, white space as one space. */
export function readText(html: string): string {
  return html
    .replace(/<script.*?<\/script>|<head>.*?<\/head>/gs, "")
    .replace(/<[^>]+>/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ");
}

/** The JSON-LD that describes an article's page. */
export function readNewsArticle(html: string): unknown {
  const [json = ""] = html.match(/(?<=<script type="application\/ld\+json">)\{[^<]*NewsArticle[^<]*/) ?? [];
  return JSON.parse(json);
}
