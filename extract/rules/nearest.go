package rules

// Nearest finds the candidate that name is most probably a misspelling of. It
// gives up where more than a third of the letters are wrong.
func Nearest(name string, candidates []string) (string, bool) {
	best, least := "", len(name)/3+1
	for _, candidate := range candidates {
		if d := editDistance(name, candidate); d <= least && (best == "" || d < least) {
			best, least = candidate, d
		}
	}
	return best, best != ""
}

// editDistance counts the bytes to insert, delete or replace to make b of a.
func editDistance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			replaced := diagonal
			if a[i] != b[j] {
				replaced++
			}
			diagonal = row[j+1]
			row[j+1] = min(replaced, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
