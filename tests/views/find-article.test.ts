import { describe, expect, test } from "vitest";
import { makeFinder } from "../../src/views/find-article.ts";
import { makeArticle, makeSite } from "../site/content.ts";

const site = makeSite();
const aliases = "[/tin-cu/1234, /Cổng/bài.aspx?id=5, /xem?muc=1&ten=hội]";
const articles = [
  makeArticle(site, { title: "Một bài", aliases }),
  makeArticle(site, { title: "Bài nháp", draft: "true" }),
  makeArticle(site, { title: "Bài hết hạn", expires: "01/01/2018" }),
];
const url = "/tin/mot-bai/";

describe("the article that a request is for", () => {
  const find = makeFinder(articles, "");

  test.each([
    "/tin/mot-bai/",
    "/tin/mot-bai/?utm_source=zalo&x=/a/b",
    "/tin/mot-bai/#doan-2",
    "/tin/mot-bai/index.html",
    "/tin/mot-bai/index.html?x",
    "/tin/mot-bai",
    "/tin/m%6ft%2Dbai/",
    "/tin/m%6Ft-bai/",
    String.raw`/tin/m\x6ft-bai/`,
    "//tin///mot-bai/",
    "/tin/./x/../mot-bai/",
    "https://mau.example/tin/mot-bai/",
    "http://mau.example:80/tin/mot-bai/?a",
    // Addresses from before it moved here.
    "/tin-cu/1234",
    "/tin-cu/1234/",
    "/tin-cu/1234/index.html",
    "/C%E1%BB%95ng/b%C3%A0i.aspx?id=5",
    String.raw`/C\xE1\xBB\x95ng/b\xC3\xA0i.aspx?id=5`,
    "/Cổng/bài.aspx?id=5",
    "/Cổng/bài.aspx?fbclid=a&id=5&x",
    "/xem?muc=1&ten=h%E1%BB%99i&zalo=1",
  ])("%s is found", (target) => {
    expect(find(target)).toBe(url);
  });

  test.each([
    "/",
    "/tin/",
    "/tin/mot-bai/anh.jpg",
    "/tin/mot-bai/index.html/x",
    "/TIN/mot-bai/",
    "/tin/mot-bai-khac/",
    "/tin/bai-nhap/",
    "/Cổng/bài.aspx?id=6",
    "/Cổng/bài.aspx?id=55",
    "/xem?muc=1",
    "/Cổng/bài.aspx",
    "/tin/mot-bai%/",
    "/tin/%ff/",
    "/../",
    "tin/mot-bai/",
    "*",
    "",
    "mau.example:443",
    "__proto__",
  ])("%s is for none", (target) => {
    expect(find(target)).toBeNull();
  });

  test("stays while the article has only a notice left", () => {
    expect(find("/tin/bai-het-han/")).toBe("/tin/bai-het-han/");
  });
});

describe("on a site below the root", () => {
  const find = makeFinder(articles, "/quan");

  test.each(["/quan/tin/mot-bai/", "//quan/tin/mot-bai", "/quan/tin-cu/1234", "/quan/x/../tin/mot-bai/"])(
    "%s is found",
    (target) => {
      expect(find(target)).toBe(url);
    },
  );

  test.each(["/tin/mot-bai/", "/tin-cu/1234", "/quan2/tin/mot-bai/"])("%s is another's", (target) => {
    expect(find(target)).toBeNull();
  });
});

describe("on a site below a path with letters that are encoded", () => {
  const find = makeFinder(articles, "/qu%E1%BA%ADn");

  test.each([
    "/qu%E1%BA%ADn/tin/mot-bai/",
    "/qu%e1%ba%adn/tin/mot-bai/",
    "/qu%E1%BA%ADn/tin/mot-bai/?utm_source=zalo",
    "/qu%E1%BA%ADn/tin/mot-bai/index.html",
    String.raw`/qu\xE1\xBA\xADn/tin/mot-bai/`,
    "/quận/tin/mot-bai",
    "/qu%E1%BA%ADn/tin-cu/1234",
    "/qu%E1%BA%ADn/C%E1%BB%95ng/b%C3%A0i.aspx?id=5",
  ])("%s is found", (target) => {
    expect(find(target)).toBe(url);
  });
});
