'use strict';
// Lets readers choose blocks, filter them, and see the scores of the whole page. All
// that it writes goes through textContent.
(() => {
	const data = JSON.parse(document.getElementById('data').textContent);
	const list = document.querySelector('.blocks');
	const items = [...list.children];
	const buttons = [];
	let current = 0;

	const make = (tag, className, text) => {
		const e = document.createElement(tag);
		if (className) e.className = className;
		if (text !== undefined) e.textContent = text;
		return e;
	};
	const numberOf = (item) => Number(item.id.slice(1));
	const stateOf = (item) => item.classList.contains('k') ? 'kept' : item.dataset.f ? item.dataset.f : 'dropped';
	const signOf = (item) => item.classList.contains('k') ? '+' : item.dataset.f ? '*' : '\u2212';
	const scoreOf = (i) => data.blocks[i][0] / 100;

	// A button for each block: one stop for the tab key, arrows go on from there.
	document.body.classList.add('scripted');
	items.forEach((item, i) => {
		const b = make('button');
		const sign = make('span', '', signOf(item));
		sign.setAttribute('aria-hidden', 'true');
		b.append(sign, make('span', 'unseen', stateOf(item) + ', block'), String(numberOf(item)).padStart(5) + ' ', make('span', 'unseen', 'score'), ' ' + scoreOf(i).toFixed(2));
		b.type = 'button';
		b.tabIndex = i ? -1 : 0;
		b.setAttribute('aria-expanded', 'false');
		item.prepend(b);
		buttons.push(b);
	});

	const go = (i) => {
		buttons[current].tabIndex = -1;
		buttons[current = i].tabIndex = 0;
		buttons[i].focus();
	};

	// What decided about a block.
	const reasonsOf = (i) => {
		const [, why, moved] = data.blocks[i];
		const box = make('div', 'reasons');
		box.append(make('p', '', 'Score ' + scoreOf(i).toFixed(2) + ' (kept from ' + data.above.toFixed(2) + ')'));
		if (why >= 0) box.append(make('p', '', (items[i].classList.contains('k') ? 'Kept' : 'Dropped') + ': ' + data.words[why]));
		const ul = make('ul');
		for (let m = 0; m < moved.length; m += 2) {
			const li = make('li');
			const added = moved[m + 1] / 10;
			li.append(make('span', added < 0 ? 'down' : 'up', (added < 0 ? '\u2212' : '+') + Math.abs(added).toFixed(1)));
			li.append(make('span', '', data.words[moved[m]]));
			ul.append(li);
		}
		if (moved.length) box.append(make('p', '', 'What moved it most, for (+) and against (\u2212):'), ul);
		document.querySelectorAll('.fields a[href="#' + items[i].id + '"]').forEach((link) => {
			const field = link.closest('details');
			const p = make('p', '', '');
			const a = make('a', '', field.dataset.name);
			a.href = '#' + field.id;
			p.append(a, ': ' + link.closest('li').dataset.told);
			box.append(p);
		});
		return box;
	};

	const toggle = (i, open) => {
		const isOpen = buttons[i].getAttribute('aria-expanded') === 'true';
		if (open === undefined) open = !isOpen;
		if (open === isOpen) return;
		buttons[i].setAttribute('aria-expanded', String(open));
		if (open) items[i].append(reasonsOf(i));
		else items[i].querySelector('.reasons').remove();
	};

	list.addEventListener('click', (event) => {
		const item = event.target.closest('.blocks > li');
		if (!item || event.target.closest('.reasons') || String(getSelection())) return;
		const i = items.indexOf(item);
		go(i);
		toggle(i);
	});
	list.addEventListener('keydown', (event) => {
		const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity }[event.key];
		if (!step || event.target.tagName !== 'BUTTON') return;
		event.preventDefault();
		const shown = items.map((_, i) => i).filter((i) => !items[i].hidden);
		const at = shown.indexOf(current);
		go(shown[Math.max(0, Math.min(shown.length - 1, at + step))]);
	});

	// Filters.
	const LONG = 140, SHORT = 60; // characters: two lines, and half a line
	const lengths = items.map((item, i) => item.textContent.length - buttons[i].textContent.length);
	const filters = [
		['all', () => true],
		['kept', (item) => item.classList.contains('k')],
		['dropped', (item) => !item.classList.contains('k')],
		['dropped but long', (item, i) => item.classList.contains('d') && lengths[i] >= LONG],
		['kept but short', (item, i) => item.classList.contains('k') && !item.classList.contains('h') && lengths[i] < SHORT],
		['fields', (item) => Boolean(item.dataset.f)],
	];
	const box = document.querySelector('.filters');
	const show = (keeps) => {
		let first = -1;
		items.forEach((item, i) => {
			item.hidden = !keeps(item, i);
			if (!item.hidden && first < 0) first = i;
		});
		document.querySelector('.none').hidden = first >= 0;
		if (first >= 0 && items[current].hidden) {
			buttons[current].tabIndex = -1;
			buttons[current = first].tabIndex = 0;
		}
		draw();
	};
	filters.forEach(([name, keeps], n) => {
		const label = make('label');
		const input = make('input');
		input.type = 'radio';
		input.name = 'filter';
		input.checked = n === 0;
		input.addEventListener('change', () => show(keeps));
		label.append(input, ' ' + name + ' (' + items.filter(keeps).length + ')');
		box.append(label);
	});
	box.hidden = document.querySelector('.hint').hidden = false;

	// Links from fields to blocks, and back.
	const follow = () => {
		const target = document.getElementById(location.hash.slice(1));
		if (!target) return;
		if (target.tagName === 'DETAILS') {
			target.open = true;
			target.querySelector('summary').focus();
			return;
		}
		const i = items.indexOf(target);
		if (i < 0) return;
		if (target.hidden) box.querySelector('input').click();
		toggle(i, true);
		go(i);
		target.scrollIntoView({ block: 'center' });
	};
	addEventListener('hashchange', follow);

	// The strip: a line for each block, as long as its score.
	const strip = document.getElementById('strip');
	const draw = () => {
		const ratio = window.devicePixelRatio || 1;
		const width = strip.clientWidth, height = strip.clientHeight;
		strip.width = width * ratio;
		strip.height = height * ratio;
		const c = strip.getContext('2d');
		const colors = getComputedStyle(document.documentElement);
		const step = strip.height / Math.max(items.length, 1);
		items.forEach((item, i) => {
			const kind = item.classList.contains('k') ? '--kept' : item.dataset.f ? '--field' : '--dropped';
			c.globalAlpha = item.hidden ? 0.2 : 1;
			c.fillStyle = colors.getPropertyValue(kind);
			const long = (0.12 + 0.88 * scoreOf(i)) * strip.width;
			c.fillRect(kind === '--kept' ? 0 : strip.width - long, i * step, long, Math.max(step * 0.85, 0.5));
		});
	};
	strip.addEventListener('click', (event) => {
		const i = Math.min(items.length - 1, Math.floor(event.offsetY / strip.clientHeight * items.length));
		if (i >= 0) items[i].scrollIntoView({ block: 'center' });
	});
	addEventListener('resize', draw);
	matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
	draw();
	if (matchMedia('(min-width: 60rem)').matches) document.querySelectorAll('.fields details').forEach((d, i) => { d.open = i === 0; });
	follow();
})();
