import type { Server } from "node:http";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build, fixture } from "../build.ts";
import { makeFolder } from "../project.ts";
import { launchBrowser } from "./browser.ts";
import { serve } from "./serve.ts";

const article = "/ban-tin/tin-quan/hoi-nghi-mau-ve-chi-thi-so-05-ct-tw-lam-theo-nhanh/";

/** A device with a Vietnamese voice: what it is given to say is kept, and `finish()` ends a sentence. */
const withVoice = `
  const said = [];
  let current = null;
  globalThis.said = said;
  globalThis.finish = () => { const done = current; current = null; done?.onend?.(); };
  globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  Object.defineProperty(globalThis, "speechSynthesis", { value: {
    getVoices: () => [{ lang: "en-US" }, { lang: "vi-VN" }],
    addEventListener() {}, removeEventListener() {},
    speak(spoken) { current = spoken; said.push(spoken.text); },
    cancel() { current = null; },
  } });
`;

let browser: Browser;
let site: { origin: string; server: Server };

const root = makeFolder(afterAll);

beforeAll(async () => {
  await build({ content: fixture("quan"), output: join(root, "site"), root });
  site = await serve(join(root, "site"), "/ban-tin");
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  site?.server.close();
});

async function open(options: BrowserContextOptions = {}, script = ""): Promise<Page> {
  const context = await browser.newContext(options);
  await context.addInitScript(script);
  const page = await context.newPage();
  await page.goto(site.origin + article);
  return page;
}

const tool = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const styleOf = (page: Page, selector: string, property: string) =>
  page.evaluate<string>(`getComputedStyle(document.querySelector("${selector}")).${property}`);
const sizeOf = async (page: Page) => Number.parseFloat(await styleOf(page, ".prose", "fontSize"));

test("the text's size and high contrast are kept from page to page", async () => {
  const page = await open();
  const before = await sizeOf(page);
  expect(await tool(page, "Chữ nhỏ hơn").getAttribute("aria-disabled")).toBe("true");
  await tool(page, "Chữ to hơn").click();
  await tool(page, "Tương phản").click();
  await page.goto(`${site.origin}/ban-tin/`);
  await page.goto(site.origin + article);
  expect(await sizeOf(page)).toBeCloseTo(before * 1.15, 1);
  expect(await tool(page, "Tương phản").getAttribute("aria-pressed")).toBe("true");
  expect(await styleOf(page, "html", "backgroundColor")).toBe("rgb(255, 255, 255)");
  await tool(page, "Chữ nhỏ hơn").click();
  await tool(page, "Tương phản").click();
  await page.reload();
  expect(await sizeOf(page)).toBe(before);
  await page.context().close();
});

test("the largest text fits 320 px", async () => {
  const page = await open({ viewport: { width: 320, height: 640 } });
  for (let step = 0; step < 3; step++) await tool(page, "Chữ to hơn").click();
  const overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
  expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
  await page.context().close();
});

test("copying the address gives the canonical one, and says so", async () => {
  const page = await open({ permissions: ["clipboard-read", "clipboard-write"] });
  await tool(page, "Sao chép liên kết").click();
  await page.getByText("Đã sao chép liên kết của bản tin.").waitFor();
  expect(await page.evaluate("navigator.clipboard.readText()")).toBe(`https://quan-mau.example${article}`);
  await page.context().close();
});

test("without a Vietnamese voice nothing offers to read aloud", async () => {
  const page = await open();
  await tool(page, "In bài").waitFor();
  expect(await tool(page, "Nghe").count()).toBe(0);
  await page.context().close();
});

test.each(["vi", "vi_VN", "vie-VNM"])("a voice that is called %s is Vietnamese", async (lang) => {
  const page = await open({}, withVoice.replace("vi-VN", lang));
  await tool(page, "Nghe").waitFor();
  await page.context().close();
});

test("a headline is read with its abbreviations written out", async () => {
  const page = await open({}, withVoice);
  await page.goto(`${site.origin}/ban-tin/tin-quan/ban-tin-mau-khong-co-tom-tat/`);
  await tool(page, "Nghe").click();
  const said = await page.evaluate<string[]>("globalThis.said");
  expect(said).toEqual(["Bản tin mẫu của Ban Tuyên giáo Mẫu không có tóm tắt"]);
  expect(await page.locator("h1").textContent()).toBe("Bản tin mẫu của BTM không có tóm tắt");
  await page.context().close();
});

test("the keyboard is back at the beginning when reading ends by itself", async () => {
  const page = await open({}, withVoice);
  await tool(page, "Nghe").click();
  await tool(page, "Dừng nghe").focus();
  for (let count = 0; count < 200 && (await tool(page, "Dừng nghe").count()) > 0; count++) {
    await page.evaluate("finish()");
  }
  expect(await page.evaluate("document.activeElement.textContent")).toBe("Nghe");
  await page.context().close();
});

test("reading aloud goes sentence by sentence, pauses, goes on and stops", async () => {
  const page = await open({}, withVoice);
  const said = () => page.evaluate<string[]>("globalThis.said");
  const highlighted = () =>
    page.evaluate<string>("String([...CSS.highlights.get('reading') ?? []][0] ?? '')");
  await tool(page, "Nghe").click();
  expect(await said()).toEqual([expect.stringContaining("Hội nghị mẫu về Chỉ thị số 05 CT Trung ương")]);
  expect(await highlighted()).toContain("Hội nghị mẫu về Chỉ thị số 05-CT/TW");
  await page.evaluate("finish()");
  const second = (await said())[1];
  await tool(page, "Tạm dừng").click();
  await tool(page, "Nghe tiếp").click();
  expect((await said())[2]).toBe(second);
  let count = 0;
  while ((await highlighted()) !== "" && count++ < 200) await page.evaluate("finish()");
  const all = (await said()).join("\n");
  expect(all).toContain("Ủy viên Thường vụ");
  expect(all).not.toMatch(/UVTV|KT-XH|\.\/\./);
  // What holds entries of its own is said before them, once.
  expect(all).toContain("Nhóm một gồm:\nphát triển kinh tế – xã hội;\nviệc khác.");
  await tool(page, "Nghe").click();
  await tool(page, "Dừng nghe").click();
  expect(await highlighted()).toBe("");
  expect(await tool(page, "Nghe").isVisible()).toBe(true);
  await page.context().close();
});

test("a pause is no failure where a browser takes what it cuts short for one, and does not say why", async () => {
  const cancelling = "cancel() { const cut = current; current = null; setTimeout(() => cut?.onerror({})); }";
  const page = await open({}, withVoice.replace("cancel() { current = null; }", cancelling));
  const said = () => page.evaluate<string[]>("globalThis.said");
  await tool(page, "Nghe").click();
  for (const name of ["Tạm dừng", "Nghe tiếp", "Tạm dừng", "Nghe tiếp"]) {
    await tool(page, name).click();
    await page.evaluate("new Promise((resolve) => setTimeout(resolve, 20))");
  }
  await page.evaluate("finish()");
  expect(await said()).toHaveLength(4);
  expect(await tool(page, "Tạm dừng").isVisible()).toBe(true);
  await tool(page, "Dừng nghe").click();
  await tool(page, "Nghe").waitFor();
  expect(await page.locator("#cong_cu [role=status]").textContent()).toBe("");
  await page.context().close();
});

test("a failure while it reads is told", async () => {
  const page = await open(
    {},
    withVoice.replace("said.push(", "setTimeout(() => spoken.onerror({})); said.push("),
  );
  await tool(page, "Nghe").click();
  await expect.poll(() => page.locator("#cong_cu [role=status]").textContent()).toContain("không đọc được");
  expect(await tool(page, "Nghe").isVisible()).toBe(true);
  await page.context().close();
});

test("headings of any depth are read aloud", async () => {
  const page = await open({}, withVoice);
  await tool(page, "Nghe").waitFor();
  const tags = ["h2", "h3", "h4", "h5", "h6"];
  await page.evaluate(
    `document.querySelector(".prose").innerHTML = ${JSON.stringify(tags.map((tag) => `<${tag}>Mục ${tag}</${tag}>`).join(""))}`,
  );
  await tool(page, "Nghe").click();
  for (let count = 0; count < 20 && (await tool(page, "Dừng nghe").count()) > 0; count++) {
    await page.evaluate("finish()");
  }
  const said = (await page.evaluate<string[]>("globalThis.said")).join("\n");
  for (const tag of tags) expect(said).toContain(`Mục ${tag}`);
  await page.context().close();
});

test("without script only the links to share stand there", async () => {
  const page = await open({ javaScriptEnabled: false });
  expect(await page.locator("#cong_cu :is(a, button):visible").allTextContents()).toEqual([
    "Zalo",
    "Facebook",
  ]);
  await page.context().close();
});

test("nothing moves when the tools come", async () => {
  const page = await open({ viewport: { width: 360, height: 740 } }, withVoice);
  await tool(page, "Nghe").waitFor();
  const shift = await page.evaluate<number>(`new Promise((resolve) => {
    const sum = (list) => list.getEntries().reduce((total, { value }) => total + value, 0);
    new PerformanceObserver((list) => resolve(sum(list))).observe({ type: "layout-shift", buffered: true });
    setTimeout(() => resolve(0), 500);
  })`);
  expect(shift).toBeLessThan(0.01);
  await page.context().close();
});

/** A page of a host that sends a policy of its own, with its documents alone or with every file. */
async function openUnderPolicy(
  isSent: (type: string) => boolean,
): Promise<{ page: Page; refused: string[] }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const refused: string[] = [];
  page.on("console", (message) => message.type() === "error" && refused.push(message.text()));
  await page.route("**/*", async (route) => {
    const response = await route.fetch();
    const isSearch = route.request().url().includes("/tim-kiem/?");
    const policy = `default-src 'self'; script-src 'self'${isSearch ? " 'wasm-unsafe-eval'" : ""}`;
    const sent = isSent(route.request().resourceType()) ? { "content-security-policy": policy } : {};
    await route.fulfill({ response, headers: { ...response.headers(), ...sent } });
  });
  return { page, refused };
}

test("a strict policy lets the scripts run", async () => {
  const { page, refused } = await openUnderPolicy((type) => type === "document");
  await page.goto(site.origin + article);
  await tool(page, "Chữ to hơn").click();
  await page.goto(`${site.origin}/ban-tin/tim-kiem/?q=mau`);
  await page.locator("#trang-thai", { hasText: "bản tin" }).waitFor();
  expect(refused).toEqual([]);
  await page.context().close();
});

test("where the thread of the search gets a policy by which it compiles nothing, the page searches", async () => {
  const { page } = await openUnderPolicy(() => true);
  await page.goto(`${site.origin}/ban-tin/tim-kiem/?q=mau`);
  await page.locator("#trang-thai", { hasText: "bản tin" }).waitFor();
  await expect.poll(() => page.workers().length).toBe(0);
  await page.context().close();
});
