import { DateTime } from "luxon";

/** The filters of eleventy-base-blog, in the site's zone, and those that our pages need besides. */

const zone = "Asia/Ho_Chi_Minh";
const collectionsOfPosts = new Set(["all", "posts", "tin-mau", "van-ban-mau"]);

export function readableDate(date, format = "dd/MM/yyyy | HH:mm") {
  return DateTime.fromJSDate(date, { zone }).toFormat(format);
}

export function htmlDateString(date) {
  return DateTime.fromJSDate(date, { zone }).toISO({ suppressMilliseconds: true });
}

export function thousands(count) {
  return count.toLocaleString("vi");
}

export function filterTagList(tags) {
  return tags.filter((tag) => !collectionsOfPosts.has(tag));
}

export function head(list, count) {
  return list.slice(0, count);
}

export function newestFirst(posts) {
  return posts.toReversed();
}

export function mostRead(posts, count) {
  return posts.toSorted((a, b) => b.data.viewCount - a.data.viewCount).slice(0, count);
}

/** The newest with the same topic; stops as soon as there are enough. */
export function related(collections, tags, url, count) {
  const found = new Set();
  for (const tag of filterTagList(tags)) {
    const posts = collections[tag];
    for (let at = posts.length - 1; at >= 0 && found.size < count; at--) {
      if (posts[at].url !== url) found.add(posts[at]);
    }
  }
  return [...found];
}

export function groupByMonth(posts) {
  return [...Map.groupBy(posts, ({ date }) => readableDate(date, "MM/yyyy"))].map(([month, items]) => ({
    title: `Tháng ${month}`,
    items,
  }));
}

/** Takes posts newest first. `01/02/2017 – 06/10/2017` */
export function span(posts) {
  return `${readableDate(posts.at(-1).date, "dd/MM/yyyy")} – ${readableDate(posts[0].date, "dd/MM/yyyy")}`;
}
