// Two readers of text in JavaScript, as their users run them, for the table of speed.
//
//   NODE_PATH=FOLDER/node_modules node peers.cjs wink-nlp|compromise NAMES TEXT
//
// In: names, one a line; a text. Out: how many sentences and names were found, so that none is left unasked for.
// wink-nlp looks for the names of the list, with sentences and parts of speech; compromise, which learns lists
// only one word at a time, for the people, places and organizations that it knows by itself.
'use strict';
const fs = require('fs');
const [peer, list, path] = process.argv.slice(2);
const text = fs.readFileSync(path, 'utf8');

const readers = {
    'wink-nlp'() {
        const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd', 'pos', 'cer']);
        const names = fs.readFileSync(list, 'utf8').split('\n').filter(Boolean);
        nlp.learnCustomEntities(names.map(name => ({name: 'name', patterns: [name]})), {matchValue: true});
        const doc = nlp.readDoc(text);
        return [doc.sentences().length(), doc.customEntities().length()];
    },
    compromise() {
        const nlp = require('compromise');
        const doc = nlp(text);
        return [doc.length, doc.people().length + doc.places().length + doc.organizations().length];
    },
};
const [sentences, names] = readers[peer]();
console.log(`${sentences} sentences, ${names} names`);
