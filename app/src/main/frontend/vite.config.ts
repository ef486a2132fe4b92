import { defineConfig } from "vite";

// The output is a resource of the jar; every file is served from this origin, so nothing is inlined as a data address.
export default defineConfig({
    base: "/",
    build: {
        outDir: "../../../target/ui/chancery/web/ui",
        emptyOutDir: true,
        assetsInlineLimit: 0,
        assetsDir: "assets",
        modulePreload: { polyfill: false },
        target: "es2022",
        // What every page needs comes in one script.
        rolldownOptions: { output: { codeSplitting: { groups: [{ name: "base", test: /preact|src\/(words|api|address|query|first|types)|parts\/|pictures\/(shapes|colours)/ }] } } },
        license: { fileName: "licenses.md" },
    },
    server: { proxy: { "/api": "http://127.0.0.1:7465" } },
});
