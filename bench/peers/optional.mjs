/** A library of bench/package.json; null, with the reason said, where `npm ci --prefix bench` has not been run. */
export async function optional(name, say, load = (module) => module) {
  try {
    return await load(await import(name));
  } catch (error) {
    say(`MISSING: ${name} (${error.code ?? error.message}). Run npm install --prefix bench; its lines are left out.`);
    return null;
  }
}
