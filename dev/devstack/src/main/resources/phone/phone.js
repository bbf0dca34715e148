'use strict';
function draw(messages) {
  const phone = by('phone').value;
  const number = by('number').value;
  const talk = messages.filter(message => message.phone === phone && message.number === number);
  const now = JSON.stringify(talk);
  if (now === shown) return;
  shown = now;
  by('messages').replaceChildren(
    ...talk.map(message => {
      const item = document.createElement('li');
      if (!message.toPhone) item.className = 'own';
      fill(item, message.text);
      const time = document.createElement('time');
      time.dateTime = message.at;
      time.textContent = new Date(message.at).toLocaleTimeString();
      item.append(time);
      return item;
    }),
  );
}

function offer(messages, numbers) {
  const phones = [...new Set(messages.map(message => message.phone))];
  if (by('phones').children.length !== phones.length) {
    by('phones').replaceChildren(...phones.map(phone => new Option(phone)));
  }
  if (by('number').options.length !== numbers.length) {
    by('number').replaceChildren(...numbers.map(number => new Option(number)));
  }
  const newest = messages[messages.length - 1];
  if (newest && by('phone').value === '') {
    by('phone').value = newest.phone;
    by('number').value = newest.number;
  }
}

async function look() {
  const {messages, numbers} = await (await fetch('/phones.json')).json();
  offer(messages, numbers);
  draw(messages);
}

by('write').addEventListener('submit', async event => {
  event.preventDefault();
  if (!by('begin').reportValidity()) return;
  const text = by('text').value;
  by('text').value = '';
  const form = new URLSearchParams({phone: by('phone').value, number: by('number').value, text});
  const answer = await fetch('/write', {method: 'POST', body: form});
  by('problem').textContent = await answer.text();
  await look();
});
by('begin').addEventListener('submit', event => event.preventDefault());
by('begin').addEventListener('input', () => void look());
void look();
setInterval(() => void look().catch(() => {}), EVERY_MILLIS);
