import { mendLookAlikes, normaliseText } from "./normalise.ts";
import { withoutTone } from "./tone.ts";

// By the letter that bears the tone; a dot before it where that letter is not the last vowel with a mark or
// the only one.
const rhymes = [
  "a ac ach .ai am an ang anh .ao ap at .au .ay",
  "ă ăc ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây",
  "e ec em en eng .eo ep et ê êch êm ên êng ênh êp êt êu",
  "i .ia ich im in inh ip it .iu iêc iêm iên iêng iêp iêt iêu",
  "o oc .oi om on ong op ot ooc oong oac oach o.ai oam oan oang oanh o.ao oap oat o.ay",
  "oa oe uy .oa .oe .uy oăc oăm oăn oăng oăt oen o.eo oet oem",
  "ô ôc ôi ôm ôn ông ôp ôt ôông ơ ơi ơm ơn ơp ơt",
  "u .ua uc .ui um un ung up ut uân uâng uât uây uê uêch uên uênh uêt uơ uơn uôc uôi uôm uôn uông uôt",
  "u.ya uych uyn uynh uyp uyt u.yu uyên uyêt",
  "ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu",
  "y ych yn ynh yp yt yêm yên yêng yêt yêu",
  // The same with the tone one letter too early, as older keyboards set it: hòan, tòan.
  ".oan .oang .oat .oac .oanh .oach .oai .oay .oet .uynh .uyt",
].join(" ");
const tones = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];

let known: ReadonlySet<string> | undefined;

/** Every rhyme in every tone that it can have; worked out for the first syllable that is asked about. */
function wellFormed(rhyme: string): boolean {
  known ??= new Set(rhymes.split(" ").flatMap(withTones));
  return known.has(rhyme);
}

const onsetOf = /^(?:ngh?|g[hi]|[ckpt]h|nh|tr|qu|[bcdđghklmnprstvx])?/u;

/** `o.ai` → `oai oài oái oãi oảii oại`; a stop at the end leaves but the acute and the dot below. */
function withTones(pattern: string): string[] {
  const letters = pattern.replace(".", "");
  const dot = pattern.indexOf(".");
  const vowels = [...letters].map((letter) => "aăâeêioôơuưy".includes(letter));
  let bearer = vowels.lastIndexOf(true);
  // Readers' browsers run this too, and those of five years ago have no `findLastIndex`.
  const marked = Math.max(...[..."ăâêôơư"].map((letter) => letters.lastIndexOf(letter)));
  if (dot >= 0) bearer = dot;
  else if (marked >= 0) bearer = marked;
  const allowed = /(?:[cpt]|ch)$/.test(letters) ? ["\u0301", "\u0323", ""] : tones;
  return allowed.map((tone) =>
    (letters.slice(0, bearer + 1) + tone + letters.slice(bearer + 1)).normalize("NFC"),
  );
}

const naturalCase = /^(?:\p{Lu}?\p{Ll}*|\p{Lu}+)$/u;

/**
 * Whether a text has the structure of one Vietnamese syllable: a beginning, a rhyme and a tone that go together.
 *
 * `nghị` → true, `hoàn` → true, `nghÞ` → false, `nh` → false
 */
export function isSyllable(text: string): boolean {
  const composed = mendLookAlikes(normaliseText(text));
  if (!naturalCase.test(composed)) return false;
  const syllable = composed.toLowerCase();
  const onset = onsetOf.exec(syllable)?.[0] ?? "";
  const rhyme = syllable.slice(onset.length);
  // In `gin`, `gi` the i is the vowel.
  if (onset === "gi" && !wellFormed(rhyme)) return wellFormed(syllable.slice(1));
  return wellFormed(rhyme) && agrees(onset, withoutTone(rhyme));
}

/** k, gh, ngh stand before e, ê, i, y alone; c, g, ng never do (but `gì`); after qu no other u or o begins. */
function agrees(onset: string, rhyme: string): boolean {
  const front = /^[eêiy]/.test(rhyme);
  if (/^(?:k|n?gh)$/.test(onset)) return front;
  if (/^(?:c|ng)$/.test(onset)) return !front;
  // Elsewhere the sound is written i.
  if (rhyme === "y") return /^(?:[hklmstv]|qu|)$/.test(onset);
  if (rhyme.startsWith("y")) return onset === "qu" || (onset === "" && rhyme.startsWith("yê"));
  if (onset === "g") return !front || rhyme.startsWith("i");
  return onset !== "qu" || !/^[uưo]/.test(rhyme);
}
