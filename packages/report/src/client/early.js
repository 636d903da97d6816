// Runs before the page is drawn, so that no control flashes and the chosen theme is there from the start.
{
  const root = document.documentElement;
  root.classList.add("js");
  try {
    const theme = localStorage.getItem("readout-theme");
    if (theme === "light" || theme === "dark") root.dataset["theme"] = theme;
  } catch {
    // Some browsers keep nothing for a page opened from disk.
  }
}
