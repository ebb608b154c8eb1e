package markup

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// table is the mode in a table, outside of its groups and rows.
func (p *parser) table() bool {
	switch p.tok.kind {
	case textToken:
		if p.nuls {
			p.tok.data = strings.ReplaceAll(p.tok.data, "\x00", "")
		}
		if p.top().traits&tablePart != 0 && strings.TrimLeft(p.tok.data, white) == "" {
			p.addText(p.tok.data)
			return true
		}
	case startTag:
		if done, known := p.startInTable(); known {
			return done
		}
	case endTag:
		switch a := p.tok.atom; {
		case a == atom.Table:
			if p.closeInScope(atom.Table, tableScope) {
				p.resetMode()
			}
			return true
		case a == atom.Template:
			p.endTemplate()
			return true
		case p.tok.tag.traits&tableTag != 0, a == atom.Body, a == atom.Html:
			return true
		}
	case commentToken:
		p.addComment(nil)
		return true
	case doctypeToken:
		return true
	case endOfInput:
		return p.body()
	}
	p.fostering = true
	done := p.body()
	p.fostering = false
	return done
}

// startInTable does what a start tag does in a table, where it has a place in one.
func (p *parser) startInTable() (done, known bool) {
	switch p.tok.atom {
	case atom.Caption:
		p.clearTo(0, atom.Table)
		p.addMarker()
		p.addElement()
		p.mode = inCaption
	case atom.Colgroup:
		p.clearTo(0, atom.Table)
		p.addElement()
		p.mode = inColumnGroup
	case atom.Col:
		p.clearTo(0, atom.Table)
		p.addImplied(atom.Colgroup)
		p.mode = inColumnGroup
		return false, true
	case atom.Tbody, atom.Tfoot, atom.Thead:
		p.clearTo(0, atom.Table)
		p.addElement()
		p.mode = inTableBody
	case atom.Td, atom.Th, atom.Tr:
		p.clearTo(0, atom.Table)
		p.addImplied(atom.Tbody)
		p.mode = inTableBody
		return false, true
	case atom.Table:
		if p.closeInScope(atom.Table, tableScope) {
			p.resetMode()
			return false, true
		}
	case atom.Style, atom.Script, atom.Template:
		p.startInHead()
	case atom.Input:
		if !p.isHiddenInput() {
			return false, false
		}
		p.addClosed()
	case atom.Form:
		if !p.inOpenTemplate() && p.form == nil {
			p.form = p.addClosed()
		}
	default:
		return false, false
	}
	return true, true
}

// tableBody is the mode in a tbody, thead or tfoot.
func (p *parser) tableBody() bool {
	a := p.tok.atom
	switch {
	case p.tok.kind == startTag && a == atom.Tr:
		p.clearTo(tableGroup, 0)
		p.addElement()
		p.mode = inRow
		return true
	case p.tok.kind == startTag && p.tok.tag.traits&cell != 0:
		p.clearTo(tableGroup, 0)
		p.addImplied(atom.Tr)
		p.mode = inRow
		return false
	case p.tok.kind == startTag && p.tok.tag.traits&tableTag != 0,
		p.tok.kind == endTag && a == atom.Table:
		i := p.findTrait(tableGroup, tableScope)
		if i < 0 {
			return true
		}
		p.cut(i)
		p.mode = inTable
		return false
	case p.tok.kind == endTag && p.tok.tag.traits&tableGroup != 0:
		if p.find(a, tableScope) >= 0 {
			p.clearTo(tableGroup, 0)
			p.pop()
			p.mode = inTable
		}
		return true
	}
	return p.table()
}

// row is the mode in a tr.
func (p *parser) row() bool {
	a, traits := p.tok.atom, trait(0)
	if p.tok.kind == startTag || p.tok.kind == endTag {
		traits = p.tok.tag.traits
	}
	switch {
	case p.tok.kind == startTag && traits&cell != 0:
		p.clearTo(0, atom.Tr)
		p.addElement()
		p.addMarker()
		p.mode = inCell
		return true
	case p.tok.kind == startTag && traits&tableTag != 0:
		return !p.endRow()
	case p.tok.kind == endTag && a == atom.Tr:
		p.endRow()
		return true
	case p.tok.kind == endTag && a == atom.Table:
		return !p.endRow()
	case p.tok.kind == endTag && traits&tableGroup != 0:
		return p.find(a, tableScope) < 0 || !p.endRow()
	}
	return p.table()
}

// endRow closes the row, if one is open in this table.
func (p *parser) endRow() bool {
	if p.find(atom.Tr, tableScope) < 0 {
		return false
	}
	p.clearTo(0, atom.Tr)
	p.pop()
	p.mode = inTableBody
	return true
}

// cell is the mode in a td or th.
func (p *parser) cell() bool {
	switch a := p.tok.atom; p.tok.kind {
	case startTag:
		if p.tok.tag.traits&tableTag != 0 {
			return !p.endCell()
		}
	case endTag:
		switch traits := p.tok.tag.traits; {
		case traits&cell != 0:
			if p.closeInScope(a, tableScope) {
				p.clearToMarker()
				p.mode = inRow
			}
			return true
		case traits&tablePart != 0:
			if p.find(a, tableScope) < 0 {
				return true
			}
			p.endCell()
			p.mode = inRow
			return false
		case traits&tableTag != 0, a == atom.Body, a == atom.Html:
			return true
		}
	}
	return p.body()
}

// endCell closes the cell, if one is open in this table.
func (p *parser) endCell() bool {
	i := p.findTrait(cell, tableScope)
	if i < 0 {
		return false
	}
	p.cut(i)
	p.clearToMarker()
	p.mode = inRow
	return true
}

// caption is the mode in a table's caption.
func (p *parser) caption() bool {
	a := p.tok.atom
	ends := p.tok.kind == startTag && p.tok.tag.traits&tableTag != 0 && a != atom.Th ||
		p.tok.kind == endTag && (a == atom.Caption || a == atom.Table)
	switch {
	case ends:
		if !p.closeInScope(atom.Caption, tableScope) {
			return true
		}
		p.clearToMarker()
		p.mode = inTable
		return p.tok.kind == endTag && a == atom.Caption
	case p.tok.kind == endTag && (p.tok.tag.traits&tableTag != 0 || a == atom.Body || a == atom.Html):
		return true
	}
	return p.body()
}

// columnGroup is the mode in a colgroup. What does not belong there ends it.
func (p *parser) columnGroup() bool {
	if p.addAside() {
		return true
	}
	switch p.tok.kind {
	case startTag:
		if done, known := p.startInColumnGroup(); known {
			return done
		}
	case endTag:
		if p.endInColumnGroup() {
			return true
		}
	case endOfInput:
		return p.body()
	}
	if !p.top().is(atom.Colgroup) {
		return true
	}
	p.pop()
	p.mode = inTable
	return false
}

// startInColumnGroup does what a start tag does in a colgroup, where it has a
// place in one.
func (p *parser) startInColumnGroup() (done, known bool) {
	switch p.tok.atom {
	case atom.Html:
		return p.startInBody(), true
	case atom.Col:
		p.addClosed()
		return true, true
	case atom.Template:
		return p.startInHead(), true
	}
	return false, false
}

// endInColumnGroup does what an end tag does in a colgroup, and reports whether it
// has a meaning there.
func (p *parser) endInColumnGroup() bool {
	switch p.tok.atom {
	case atom.Colgroup:
		if p.top().is(atom.Colgroup) {
			p.pop()
			p.mode = inTable
		}
	case atom.Col:
	case atom.Template:
		p.endTemplate()
	default:
		return false
	}
	return true
}
