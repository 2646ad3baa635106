import { fill } from "../../../src/text/labels.ts";
import { formatCount } from "../../../src/text/number.ts";
import { parseSearchQuery } from "../../../src/text/search-query.ts";
import { decodeSearchWord } from "../../../src/text/search-text.ts";
import type { Answer, Filters, SearchEngine } from "./engine.ts";
import { keepPlace, returnToPlace } from "./place.ts";
import { type ResultView, showResults } from "./results.ts";
import { startEngine } from "./start-engine.ts";

const form = document.querySelector<HTMLFormElement>("#tim");
const list = document.querySelector<HTMLOListElement>("#ket-qua");
const status = document.querySelector<HTMLElement>("#trang-thai");
const template = document.querySelector<HTMLTemplateElement>("#mau-ket-qua");
if (form && list && status && template) start(form, status, { list, template });

type Place = Pick<ResultView, "list" | "template">;

/** The query and its filters stand in the address, so that a search can be shared and gone back to. */
function start(form: HTMLFormElement, status: HTMLElement, place: Place): void {
  const { open, answer } = makeAnswers(form, status, place);
  /** The query in the address that was last answered. */
  let shown = "";
  const run = () => {
    shown = location.search;
    answer();
  };
  const ask = () => {
    keepPlace(place.list);
    const address = addressOf(form);
    // Asking the same again is no step to go back from.
    const isSame = new URL(address, location.href).search === shown;
    history[isSame ? "replaceState" : "pushState"](null, "", address);
    run();
  };
  form.addEventListener("focusin", open, { once: true });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask();
  });
  for (const choice of form.querySelectorAll("select")) choice.addEventListener("change", ask);
  addEventListener("popstate", () => {
    // The skip link steps within the page.
    if (location.search === shown) return;
    readAddress(form);
    run();
  });
  addEventListener("pagehide", () => keepPlace(place.list));
  readAddress(form);
  run();
}

interface Answers {
  /** Loads the engine ahead of the first query. */
  readonly open: () => void;
  /** Shows what the form asks for now; of several at once only the last. */
  readonly answer: () => Promise<void>;
}

function makeAnswers(form: HTMLFormElement, status: HTMLElement, place: Place): Answers {
  const { base = "", engine = "", program = "", bundles = "", metas = "", ...words } = form.dataset;
  const sections = new Map(
    [...form.querySelectorAll<HTMLOptionElement>("[name=muc] option")].map(({ value, text }) => [
      value,
      text,
    ]),
  );
  const view = { ...place, base, sections };
  let opened: Promise<SearchEngine> | null = null;
  let latest = 0;

  const open = () => {
    opened ??= startEngine({ engine, program, folders: listOf(bundles), metas: listOf(metas) });
    return opened;
  };

  const answer = async () => {
    const mine = ++latest;
    const typed = String(new FormData(form).get("q") ?? "");
    const query = parseSearchQuery(typed);
    const filters = readFilters(form);
    if (!query.words && Object.keys(filters).length === 0) {
      place.list.replaceChildren();
      // Signs alone stand in no index.
      status.textContent = typed.trim() === "" ? "" : (words.none ?? "");
      return;
    }
    status.textContent = words.searching ?? "";
    try {
      const { search, loadText } = await open();
      const { results, isNear, runs } = await search(query, filters);
      if (mine !== latest) return;
      await showResults({ ...view, loadText }, results, [...query.required, ...runs], () => mine === latest);
      if (mine !== latest) return;
      returnToPlace(place.list);
      status.textContent = fill(words[outcomeOf({ results, isNear, runs })] ?? "", {
        count: formatCount(results.length),
        phrase: runs.map(decodeSearchWord).join("”, “"),
      });
    } catch (error) {
      console.error(error);
      // Some of what the engine could not load it misses in its first search only.
      opened = null;
      if (mine !== latest) return;
      // They would stand as the answer to another query.
      place.list.replaceChildren();
      status.textContent = words.failed ?? "";
    }
  };

  return {
    open: () => {
      open().catch(() => {
        opened = null;
      });
    },
    answer,
  };
}

/** `a b` → `a`, `b`; nothing of nothing */
function listOf(words: string): string[] {
  return words.split(" ").filter(Boolean);
}

/** By what name the form tells how a search went. */
function outcomeOf({ results, isNear, runs }: Answer): "none" | "near" | "part" | "found" {
  if (results.length === 0) return "none";
  if (isNear) return "near";
  return runs.length > 0 ? "part" : "found";
}

function readFilters(form: HTMLFormElement): Filters {
  const chosen = [...form.querySelectorAll("select")].filter(({ value }) => value !== "");
  return Object.fromEntries(chosen.map(({ dataset, value }) => [dataset.filter ?? "", value]));
}

function readAddress(form: HTMLFormElement): void {
  const given = new URLSearchParams(location.search);
  for (const control of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>("[name]")) {
    control.value = given.get(control.name) ?? "";
    // A value that is no choice of this list.
    if (control instanceof HTMLSelectElement && control.selectedIndex < 0) control.value = "";
  }
}

function addressOf(form: HTMLFormElement): string {
  const given = [...new FormData(form)].flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
  const query = new URLSearchParams(given).toString();
  return query ? `?${query}` : location.pathname;
}
