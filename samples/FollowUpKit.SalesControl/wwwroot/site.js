// The names behind the keys, for the tooltips of the list: one text for the whole page instead of one for each row.
const list = document.querySelector("[data-names]");
if (list) {
  const names = JSON.parse(list.dataset.names);
  for (const indicator of list.querySelectorAll("follow-up-indicator")) indicator.names = (key, what) => names[what]?.[key];
}
