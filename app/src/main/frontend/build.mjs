// Builds the pages when a source is newer than the last build; the Maven build calls it each time.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const here = import.meta.dirname;
const built = join(here, "../../../target/ui/chancery/web/ui/index.html");
const installed = join(here, "node_modules/.installed");
const npm = process.platform === "win32" ? "npm.cmd" : "npm";

function newest(path) {
    const known = statSync(path);
    return known.isDirectory() ? Math.max(...readdirSync(path).map((name) => newest(join(path, name)))) : known.mtimeMs;
}

function time(path) {
    return existsSync(path) ? statSync(path).mtimeMs : 0;
}

function run(...words) {
    execFileSync(npm, words, { cwd: here, stdio: ["ignore", "ignore", "inherit"], shell: process.platform === "win32" });
}

if (Number(process.versions.node.split(".")[0]) < 20) {
    console.error(`The web pages need Node 20.19 or newer to be built; this is ${process.version}. -DskipUi leaves them out.`);
    process.exit(1);
}
const sources = Math.max(...["src", "public", "index.html", "package.json", "package-lock.json", "vite.config.ts", "tsconfig.json"].map((name) => newest(join(here, name))));
if (time(installed) < time(join(here, "package-lock.json"))) {
    run("ci", "--no-fund", "--no-audit", "--loglevel=error");
    writeFileSync(installed, "");
}
if (time(built) < sources) {
    console.log("building the web pages");
    run("run", "--silent", "build");
    utimesSync(built, new Date(), new Date());
}
