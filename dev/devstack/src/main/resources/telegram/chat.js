'use strict';
function draw(lines) {
  const chat = lines.filter(line => line.user === by('user').value && line.bot === by('bot').value);
  const now = JSON.stringify(chat);
  if (now === shown) return;
  shown = now;
  by('messages').replaceChildren(
    ...chat.map(line => {
      const item = document.createElement('li');
      if (!line.toUser) item.className = 'own';
      fill(item, line.text);
      for (const row of line.buttons) item.append(rowOf(row));
      const time = document.createElement('time');
      time.dateTime = line.at;
      time.textContent = new Date(line.at).toLocaleTimeString();
      item.append(time);
      return item;
    }),
  );
}

function rowOf(row) {
  const side = document.createElement('div');
  for (const {text, callback_data: data} of row) {
    const button = document.createElement('button');
    button.textContent = text;
    button.addEventListener('click', () => void act({act: 'press', text, data}));
    side.append(button);
  }
  return side;
}

function offer(lines, bots) {
  const users = [...new Set(lines.map(line => line.user))];
  if (by('users').children.length !== users.length) {
    by('users').replaceChildren(...users.map(user => new Option(user)));
  }
  if (by('bot').options.length !== bots.length) {
    by('bot').replaceChildren(...bots.map(bot => new Option(bot)));
  }
}

async function look() {
  const {lines, bots} = await (await fetch('/chats.json')).json();
  offer(lines, bots);
  draw(lines);
}

async function act(what) {
  if (!by('begin').reportValidity()) return;
  const form = new URLSearchParams({user: by('user').value, bot: by('bot').value, ...what});
  const answer = await fetch('/act', {method: 'POST', body: form});
  by('problem').textContent = await answer.text();
  await look();
}

by('write').addEventListener('submit', event => {
  event.preventDefault();
  const text = by('text').value;
  by('text').value = '';
  void act({act: 'write', text});
});
by('start').addEventListener('click', () => void act({act: 'write', text: '/start'}));
by('block').addEventListener('click', () => void act({act: 'block'}));
by('begin').addEventListener('submit', event => event.preventDefault());
by('begin').addEventListener('input', () => void look());
void look();
setInterval(() => void look().catch(() => {}), EVERY_MILLIS);
