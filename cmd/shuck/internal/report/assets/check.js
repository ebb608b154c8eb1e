'use strict';
// Shows the pages of one status alone.
(() => {
	const pages = [...document.querySelectorAll('.result')];
	const box = document.querySelector('.filters');
	const statuses = ['all', ...new Set(pages.map((page) => page.dataset.status))];
	statuses.forEach((status, n) => {
		const is = (page) => n === 0 || page.dataset.status === status;
		const label = document.createElement('label');
		const input = document.createElement('input');
		input.type = 'radio';
		input.name = 'filter';
		input.checked = n === 0;
		input.addEventListener('change', () => {
			pages.forEach((page) => { page.hidden = !is(page); });
			document.querySelector('.none').hidden = pages.some(is);
		});
		label.append(input, ' ' + status + ' (' + pages.filter(is).length + ')');
		box.append(label);
	});
	box.hidden = false;
})();
