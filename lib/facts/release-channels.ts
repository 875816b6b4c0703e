import { fact } from "./fact";
import { PAGES } from "./pages";

/** Who decides which version a cluster runs, and when; `UNSPECIFIED` is no channel. */
export const RELEASE_CHANNELS = fact(["RAPID", "REGULAR", "STABLE", "EXTENDED", "UNSPECIFIED"], {
  source: PAGES.aboutReleaseChannels,
  section: "What channels are available",
  readOn: "2026-11-21",
});
