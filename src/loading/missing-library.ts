/** `Cannot find package '@scope/name' imported from …`; of a file it names the path, which begins with a slash. */
const missing = /^Cannot find (?:package|module) '((?:@[\w.-]+\/)?\w[\w.-]*)/;

/** Of a library that is not there, as after a clone or when a new one came in with the latest changes; null of anything else. */
export function findMissingLibrary({ message }: Error): Error | null {
  const library = missing.exec(message)?.[1];
  if (library === undefined) return null;
  return new Error(`thiếu thư viện ${library}.\n  Sửa: chạy npm ci rồi chạy lại lệnh này`);
}
