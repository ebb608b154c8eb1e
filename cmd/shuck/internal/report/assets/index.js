'use strict';
// Shows the pages of an index, sorts and filters them. There may be thousands, so rows are
// made when they are about to be seen. All that is written goes through textContent.
(() => {
	const data = JSON.parse(document.getElementById('data').textContent);
	const find = document.getElementById('find'), show = document.getElementById('show');
	const table = document.querySelector('table'), body = table.tBodies[0];
	const rest = document.querySelector('.rest');
	const isKept = (bar) => bar < 'a';
	const pages = data.pages.map((page, at) => ({
		...page, at,
		found: page.found.map((n) => data.words[n]),
		kept: [...page.strip].filter(isKept).length / (page.strip.length || 1),
		text: [page.source, page.kind, page.headline, page.error, page.warnings].join(' ').toLowerCase(),
	}));

	// The strip of a page: kept blocks stand up from below, dropped ones hang down. A letter
	// is a column, its number in the alphabet the height; capitals are kept.
	const SVG = 'http://www.w3.org/2000/svg', HEIGHT = 11;
	const stripOf = (bars) => {
		const svg = document.createElementNS(SVG, 'svg');
		svg.setAttribute('class', 'strip');
		svg.setAttribute('viewBox', '0 0 ' + bars.length + ' ' + HEIGHT);
		svg.setAttribute('preserveAspectRatio', 'none');
		svg.setAttribute('aria-hidden', 'true');
		for (const state of ['k', 'd']) {
			const path = document.createElementNS(SVG, 'path');
			path.setAttribute('class', state);
			path.setAttribute('d', [...bars].map((bar, x) => {
				const height = parseInt(bar, 36) - 9;
				if (isKept(bar) !== (state === 'k')) return '';
				return 'M' + x + ' ' + (state === 'k' ? HEIGHT - height : 0) + 'h1v' + height + 'h-1z';
			}).join(''));
			svg.append(path);
		}
		return svg;
	};
	const named = (page) => {
		const name = document.createElement('bdi');
		name.textContent = page.source;
		if (!page.file) return name;
		const link = document.createElement('a');
		link.href = page.file;
		link.append(name);
		return link;
	};
	const hundredths = (page) => page.error ? '' : page.confidence.toFixed(2);
	const columns = [
		{ name: 'page', key: (page) => page.source, shown: named },
		{ name: 'scores', key: (page) => page.kept, shown: (page) => page.strip ? stripOf(page.strip) : '' },
		{ name: 'confidence', key: (page) => page.confidence, shown: hundredths },
		{ name: 'kind', key: (page) => page.kind, shown: (page) => page.kind },
		{ name: 'headline', key: (page) => (page.error || page.headline).toLowerCase(), shown: (page) => page.error || page.headline },
		{ name: 'found', key: (page) => page.found.length, shown: (page) => page.error ? '' : String(page.found.length) },
		{ name: 'warnings', key: (page) => page.warnings, shown: (page) => page.warnings },
	];
	const rowOf = (page) => {
		const row = document.createElement('tr');
		row.setAttribute('role', 'row');
		row.append(...columns.map((column) => {
			const cell = document.createElement('td');
			cell.setAttribute('role', 'cell');
			cell.className = column.name;
			if (column.name === 'headline') cell.dir = 'auto';
			cell.append(column.shown(page));
			return cell;
		}));
		return row;
	};

	// Rows come in batches, when the end of those that are there comes near.
	const BATCH = 100;
	let chosen = [], made = 0;
	const near = new IntersectionObserver((entries) => {
		if (entries.some((entry) => entry.isIntersecting)) makeMore();
	}, { rootMargin: '100%' });
	const makeMore = () => {
		body.append(...chosen.slice(made, made + BATCH).map(rowOf));
		made = Math.min(made + BATCH, chosen.length);
		rest.hidden = made === chosen.length;
		near.unobserve(rest); // so that it is told again when the end is still near
		near.observe(rest);
	};
	document.getElementById('more').addEventListener('click', makeMore);

	const is = {
		warned: (page) => page.warnings !== '',
		failed: (page) => page.error || !page.kind,
		unsure: (page) => page.kind && page.confidence < data.doubt,
	};
	const order = { column: null, down: false };
	const draw = () => {
		const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
		const field = show.value.startsWith('no ') ? show.value.slice(3) : '';
		const keeps = field ? (page) => !page.found.includes(field) : is[show.value] || (() => true);
		chosen = pages.filter((page) => keeps(page) && words.every((word) => page.text.includes(word)));
		if (order.column) {
			const key = order.column.key, sign = order.down ? -1 : 1;
			chosen.sort((a, b) => sign * (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0) || a.at - b.at);
		}
		document.getElementById('shown').textContent = chosen.length + ' of ' + pages.length + ' shown';
		body.textContent = '';
		made = 0;
		makeMore();
	};
	find.addEventListener('input', draw);
	show.addEventListener('change', draw);
	document.querySelector('.search').addEventListener('submit', (event) => event.preventDefault());

	const heads = [...table.tHead.rows[0].cells];
	heads.forEach((head, i) => {
		const button = document.createElement('button');
		button.type = 'button';
		button.textContent = head.textContent;
		head.textContent = '';
		head.append(button);
		head.className = columns[i].name;
		button.addEventListener('click', () => {
			order.down = head.getAttribute('aria-sort') === 'ascending';
			order.column = columns[i];
			heads.forEach((other) => other.removeAttribute('aria-sort'));
			head.setAttribute('aria-sort', order.down ? 'descending' : 'ascending');
			draw();
		});
	});
	document.querySelector('.search').hidden = table.hidden = false;
	draw();
})();
