import { fact } from "./fact";
import { fileIn, PAGES } from "./pages";
import { USING_THE_ADDRESS } from "./persistent-ip";

/** Lets a program bind an address that no interface has. Not on Kubernetes' list of safe sysctls: nodes have to allow it. */
export const NONLOCAL_BIND = fact(
  { name: USING_THE_ADDRESS.value.sysctl, value: "1" },
  { source: PAGES.kubernetesSysctls, section: "Safe and Unsafe Sysctls", readOn: "2026-11-21" },
);

/** What a container needs to give its Pod an address. */
export const ADDING_AN_ADDRESS = fact("NET_ADMIN", {
  ...fileIn(PAGES.linuxCode, "net/ipv4/devinet.c: inet_rtm_newaddr"),
  readOn: "2026-11-21",
});

/** An image with a POSIX shell, `ip` and `grep`. GKE asks mirror.gcr.io for it first. */
export const IMAGE_WITH_IP = fact("docker.io/library/busybox:1.37.0", {
  source: PAGES.busyboxImage,
  section: "latest/glibc",
  readOn: "2026-11-21",
});
