import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { bytes, items, type Progress, showProgress } from "../../src/terminal/progress.ts";

const megabyte = 2 ** 20;

beforeEach(() => void vi.stubEnv("CI", ""));
afterEach(() => void vi.unstubAllEnvs());

/** What is written while `work` is done on a clock of its own, piece by piece. */
function watch(
  work: (progress: Progress, wait: (milliseconds: number) => void) => void,
  screen: { readonly isTTY?: boolean; readonly columns?: number; readonly quiet?: boolean } = {},
): string[] {
  const { quiet = false, ...rest } = screen;
  const written: string[] = [];
  let now = 1000;
  const stream = { write: (text: string) => written.push(text) > 0, ...rest };
  const progress = showProgress({ quiet, stream, clock: () => now });
  work(progress, (milliseconds) => {
    now += milliseconds;
  });
  return written;
}

const readHalf = (progress: Progress, wait: (milliseconds: number) => void) => {
  progress.begin("Đọc nhật ký", bytes, 200 * megabyte);
  wait(4000);
  progress.advance(100 * megabyte);
};

describe("on a terminal", () => {
  const terminal = { isTTY: true, columns: 120 };

  test("a bar shows the phase, its part, the speed and the time left", () => {
    expect(watch(readHalf, terminal).at(-1)).toBe(
      "\r\u001b[KĐọc nhật ký  ████████████░░░░░░░░░░░░  50%, 100 MB trong 200 MB, 25 MB/giây, còn 4 giây",
    );
  });

  test("things are counted without a speed", () => {
    const written = watch((progress, wait) => {
      progress.begin("Dựng trang", items("trang"), 10_000);
      wait(1000);
      progress.advance(1082);
    }, terminal);
    expect(written.at(-1)).toContain("10%, 1.082 trang trong 10.000 trang, còn 9 giây");
  });

  test("a line is never wider than the terminal", () => {
    const written = watch(readHalf, { isTTY: true, columns: 40 });
    for (const text of written) expect(text.replace("\r\u001b[K", "").length).toBeLessThan(40);
  });

  test("one that does not know its width is taken for a usual one", () => {
    expect(watch(readHalf, { isTTY: true, columns: 0 }).at(-1)).toHaveLength("\r\u001b[K".length + 79);
  });

  test("it is drawn ten times a second at most, and leaves nothing behind", () => {
    const written = watch((progress, wait) => {
      progress.begin("Đọc", items("bài"), 5000);
      for (let step = 0; step < 5000; step++) {
        progress.advance();
        wait(1);
      }
      progress.end();
    }, terminal);
    expect(written.length).toBeLessThanOrEqual(52);
    expect(written.at(-1)).toBe("\r\u001b[K");
  });

  test("it makes room for what is printed, and comes back with the next step", () => {
    const written = watch((progress) => {
      progress.begin("Nhập bài", items("tệp"), 4);
      progress.hide();
      progress.advance();
    }, terminal);
    expect(written.slice(1)).toEqual([
      "\r\u001b[K",
      "\r\u001b[KNhập bài  ██████░░░░░░░░░░░░░░░░░░  25%, 1 tệp trong 4 tệp",
    ]);
  });

  test("of CI, which keeps all that its terminal shows, lines stand", () => {
    vi.stubEnv("CI", "true");
    expect(watch(readHalf, terminal)).toEqual(["Đọc nhật ký: 200 MB\n"]);
  });

  test("without a known total there is no bar", () => {
    const written = watch((progress, wait) => {
      progress.begin("Đọc nhật ký", bytes, null);
      wait(2000);
      progress.advance(50 * megabyte);
    }, terminal);
    expect(written.at(-1)).toBe("\r\u001b[KĐọc nhật ký  50 MB, 25 MB/giây");
  });
});

describe("elsewhere", () => {
  test("a line stands where a phase begins, then one every ten seconds", () => {
    const written = watch((progress, wait) => {
      progress.begin("Đọc bài", items("bài"), 100);
      for (let step = 0; step < 100; step++) {
        wait(250);
        progress.advance();
      }
      progress.begin("Ghi trang", items("trang"), 7);
      progress.end();
    });
    expect(written).toEqual([
      "Đọc bài: 100 bài\n",
      "Đọc bài: 40%, 40 bài trong 100 bài, còn 15 giây\n",
      "Đọc bài: 80%, 80 bài trong 100 bài, còn 5 giây\n",
      "Ghi trang: 7 trang\n",
    ]);
  });

  test("what is printed between needs no room", () => {
    const written = watch((progress) => {
      progress.begin("Nhập bài", items("tệp"), 4);
      progress.hide();
      progress.advance();
    });
    expect(written).toEqual(["Nhập bài: 4 tệp\n"]);
  });

  test("minutes are told as minutes", () => {
    const written = watch((progress, wait) => {
      progress.begin("Đọc bài", items("bài"), 100);
      wait(83_000);
      progress.advance(50);
    });
    expect(written.at(-1)).toContain("còn 1 phút 23 giây");
  });
});

test("a quiet one tells nothing", () => {
  expect(watch(readHalf, { isTTY: true, quiet: true })).toEqual([]);
});
