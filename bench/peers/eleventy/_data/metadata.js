export default {
  title: "Trang đo tốc độ",
  url: "https://do-toc-do.example",
  language: "vi",
  image: "/icon-512.png",
  sections: [
    { slug: "tin-mau", title: "Chuyên mục tin-mau" },
    { slug: "van-ban-mau", title: "Chuyên mục van-ban-mau" },
  ],
};
