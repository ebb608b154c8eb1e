package main

import "shuck/extract/boost"

func fitLines(text []*page, body *boost.Forest) (*boost.Forest, error) { return nil, nil }
