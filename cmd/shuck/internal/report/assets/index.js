'use strict';
// Sorts and filters the pages of an index.
(() => {
	const body = document.querySelector('tbody');
	const rows = [...body.rows].map((row, at) => ({
		row, at, text: row.textContent.toLowerCase(), keys: [...row.cells].map((cell) => cell.dataset.key ?? cell.textContent.toLowerCase()),
	}));
	const find = document.getElementById('find'), show = document.getElementById('show');

	const filter = () => {
		const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
		let n = 0;
		for (const r of rows) {
			const keeps = (!show.value || r.row.classList.contains(show.value)) && words.every((w) => r.text.includes(w));
			if (r.row.hidden === keeps) r.row.hidden = !keeps;
			n += keeps;
		}
		document.getElementById('shown').textContent = n + ' of ' + rows.length + ' shown';
	};
	find.addEventListener('input', filter);
	show.addEventListener('change', filter);
	document.querySelector('.search').addEventListener('submit', (event) => event.preventDefault());

	document.querySelectorAll('th').forEach((th, column) => {
		const b = document.createElement('button');
		b.type = 'button';
		b.textContent = th.textContent;
		th.textContent = '';
		th.append(b);
		b.addEventListener('click', () => {
			const down = th.getAttribute('aria-sort') === 'ascending';
			document.querySelectorAll('th').forEach((other) => other.removeAttribute('aria-sort'));
			th.setAttribute('aria-sort', down ? 'descending' : 'ascending');
			const isNumber = rows.every((r) => r.keys[column] !== '' && !isNaN(r.keys[column]));
			const compare = isNumber ? (a, b) => a.keys[column] - b.keys[column] : (a, b) => a.keys[column] < b.keys[column] ? -1 : a.keys[column] > b.keys[column] ? 1 : 0;
			rows.sort((a, b) => (down ? -1 : 1) * compare(a, b) || a.at - b.at);
			body.append(...rows.map((r) => r.row));
		});
	});
	document.querySelector('.search').hidden = false;
	filter();
})();
