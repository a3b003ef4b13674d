import "@univerjs/presets/lib/styles/preset-sheets-core.css";
import "@univerjs/presets/lib/styles/preset-sheets-conditional-formatting.css";
import "@univerjs/presets/lib/styles/preset-sheets-data-validation.css";
import "@univerjs/presets/lib/styles/preset-sheets-filter.css";
import "@univerjs/presets/lib/styles/preset-sheets-hyper-link.css";
import "@univerjs/presets/lib/styles/preset-sheets-note.css";
import "@univerjs/presets/lib/styles/preset-sheets-table.css";
