import { type Passage, readPassages } from "./passage.ts";
import { offer, tell } from "./tool.ts";

/** `vi-VN`; Chrome on Android says `vi_VN`, Firefox there `vie-VNM`. */
const vietnamese = /^vie?(?![a-z])/i;

/** Reads the article with a Vietnamese voice of the reader's own device, where there is one. */
export function offerReading(): void {
  const speech = window.speechSynthesis;
  if (!speech) return;
  const find = () => {
    const voice = speech.getVoices().find(({ lang }) => vietnamese.test(lang));
    if (!voice) return;
    speech.removeEventListener?.("voiceschanged", find);
    startOffering(speech, voice);
  };
  // Some browsers load their voices only when they are asked for.
  speech.addEventListener?.("voiceschanged", find);
  find();
}

type State = "silent" | "reading" | "paused";

function startOffering(speech: SpeechSynthesis, voice: SpeechSynthesisVoice): void {
  let passages: readonly Passage[] = [];
  let at = 0;
  let state: State = "silent";
  /** What is being said; nothing where the reader has it pause or stop. */
  let current: SpeechSynthesisUtterance | null = null;

  const listen = offer("listen", () => {
    if (state === "reading") return become("paused");
    if (state === "silent") {
      passages = readPassages();
      at = 0;
    }
    become("reading");
    speak();
  });
  const stop = offer("stop", () => become("silent"));

  // Pausing the engine itself is unreliable on phones: a sentence begun is begun again.
  const become = (next: State) => {
    state = next;
    if (next !== "reading") {
      current = null;
      speech.cancel();
    }
    const { listen: start = "", pause = "", resume = "" } = listen?.dataset ?? {};
    if (listen) listen.textContent = { silent: start, reading: pause, paused: resume }[next];
    if (stop) {
      // A button that goes takes the keyboard's place with it.
      if (next === "silent" && document.activeElement === stop) listen?.focus();
      stop.hidden = next === "silent";
    }
    if (next === "silent") highlight(null);
  };

  const speak = () => {
    const passage = passages[at];
    if (!passage) return become("silent");
    const spoken = new SpeechSynthesisUtterance(passage.said);
    spoken.voice = voice;
    spoken.lang = "vi-VN";
    spoken.onend = () => {
      if (spoken !== current) return;
      at++;
      speak();
    };
    spoken.onerror = ({ error }) => {
      // That a reader pauses or stops is no failure: Safari before 16 and Firefox on Android give no reason.
      if (spoken !== current || error === "canceled" || error === "interrupted") return;
      become("silent");
      tell(listen?.dataset.failed);
    };
    highlight(passage.range);
    current = spoken;
    speech.speak(spoken);
  };

  become("silent");
  addEventListener("pagehide", () => speech.cancel());
}

/** A browser that cannot highlight reads all the same. */
function highlight(range: Range | null): void {
  if (!("highlights" in CSS)) return;
  CSS.highlights.clear();
  if (range) CSS.highlights.set("reading", new Highlight(range));
  const box = range?.getBoundingClientRect();
  if (range && box && (box.top < 0 || box.bottom > innerHeight)) {
    range.startContainer.parentElement?.scrollIntoView({ block: "center" });
  }
}
