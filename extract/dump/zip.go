package dump

func isZip(f *feed) bool               { return false }
func readZip(r *reading, it item) bool { return true }
