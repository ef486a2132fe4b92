// The pictures that come after the timeline, and the libraries they are drawn with: one script,
// loaded when the first page stands.
export { Channels, stripData } from "./channels";
export { Heat, heatData } from "./heat";
export { Ladder, ladderData } from "./ladder";
export { PlaceMap, mapData } from "./map";
export { Network, networkData } from "./network";
