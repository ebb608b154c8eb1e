package dump

func isWARC(f *feed) bool               { return false }
func readWARC(r *reading, it item) bool { return true }
