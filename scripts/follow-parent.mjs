// Loaded into the web server before anything else: when the process that started it is gone,
// even by kill -9, the server ends too and its port is free again.
process.once("disconnect", () => process.exit(1));
process.channel?.unref();
