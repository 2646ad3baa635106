/** `(module (table 0 funcref) (table 0 externref))`: the engine's program has two tables, and the second holds such. */
const program = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 4, 7, 2, 0x70, 0, 0, 0x6f, 0, 0);

/** Whether the browser takes such a program: Chrome before 96 and Safari before 15 do not, nor does one locked down. */
export function engineRuns(): boolean {
  return globalThis.WebAssembly?.validate(program) ?? false;
}
