export default {
  tags: ["posts", "tin-mau"],
  layout: "layouts/article.njk",
  section: { slug: "tin-mau", title: "Chuyên mục tin-mau" },
  permalink: ({ page }) => `/tin-mau/${page.fileSlug}/`,
};
