package dump

func isMHTML(f *feed) bool               { return false }
func readMHTML(r *reading, it item) bool { return true }
