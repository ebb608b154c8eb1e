package extract

// LineFeatureNames are the names of the numbers that lines are scored by.
func LineFeatureNames() []string { return []string{"x"} }
