import { describe, expect, test } from "vitest";
import { noMedia } from "../../src/site/media.ts";
import { completeBody } from "../../src/site/picture.ts";
import { makeArticle, makeSite } from "./content.ts";

const site = makeSite();
const image = { hash: "0123456789ab", width: 500, height: 250, isTransparent: false };
const media = { ...noMedia, images: new Map([["tin/ảnh (1).jpg", image]]) };
const complete = (body: string, hasCover = false) =>
  completeBody(makeArticle(site, {}, body), hasCover, site, media);

test("a picture of a body comes in its sizes, with the alternative text and the caption it had", () => {
  expect(complete('![A "&lt;b" > B](<ảnh (1).jpg> "Chú thích")\n')).toBe(
    '<figure><picture><source type="image/webp" ' +
      'srcset="/tai-nguyen/anh/anh-1-0123456789ab-400.webp 400w, /tai-nguyen/anh/anh-1-0123456789ab-500.webp 500w" ' +
      'sizes="(min-width: 42rem) 38.75rem, 100vw">' +
      '<img src="/tai-nguyen/anh/anh-1-0123456789ab-500.jpg" ' +
      'srcset="/tai-nguyen/anh/anh-1-0123456789ab-400.jpg 400w, /tai-nguyen/anh/anh-1-0123456789ab-500.jpg 500w" ' +
      'sizes="(min-width: 42rem) 38.75rem, 100vw" width="500" height="250" ' +
      'alt="A &quot;&lt;b&quot; &gt; B" decoding="async"></picture><figcaption>Chú thích</figcaption></figure>\n',
  );
});

describe("only the first picture of a page loads at once", () => {
  const lazy = (html: string) => html.match(/<img [^>]*>/g)?.map((tag) => tag.includes('loading="lazy"'));
  const body = "![](<ảnh (1).jpg>)\n\n![](<ảnh (1).jpg>)\n";

  test("the first of the text, where there is no cover", () => {
    expect(lazy(complete(body))).toEqual([false, true]);
  });

  test("none of the text, where there is one", () => {
    expect(lazy(complete(body, true))).toEqual([true, true]);
  });
});

test("a picture of which nothing is known is shown as it lies there", () => {
  expect(complete("![Sơ đồ](so-do.png)\n")).toContain(
    '<img src="/tin/bai-mau/so-do.png" alt="Sơ đồ" decoding="async">',
  );
});

test("text that looks like a picture stays text", () => {
  const body = '`<img data-beside="a.jpg" src="a.jpg">`\n';
  expect(complete(body)).toBe(makeArticle(site, {}, body).html);
});

test("an article without pictures is left as it is", () => {
  const article = makeArticle(site, {});
  expect(completeBody(article, false, site, media)).toBe(article.html);
});
