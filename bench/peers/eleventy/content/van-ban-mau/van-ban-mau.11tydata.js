export default {
  tags: ["posts", "van-ban-mau"],
  layout: "layouts/article.njk",
  section: { slug: "van-ban-mau", title: "Chuyên mục van-ban-mau" },
  permalink: ({ page }) => `/van-ban-mau/${page.fileSlug}/`,
};
