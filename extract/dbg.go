package extract
var Dbg [8]float64
