// SPDX-License-Identifier: GPL-3.0-or-later
// Uploads bytes with tus-js-client over a line that is cut some times, and tells how it went as JSON.
//   node upload.mjs PORT TOKEN BYTES CUT_EVERY CUTS WAY    WAY: whole (one PATCH), pieces (of 256 kB), with-creation
import * as crypto from 'node:crypto'
import * as net from 'node:net'
import * as tus from 'tus-js-client'

const [port, token, bytes, cutEvery, mostCuts, way] = process.argv.slice(2)
const content = crypto.createHash('shake256', { outputLength: Number(bytes) }).update('attachment').digest()
const sha256 = crypto.createHash('sha256').update(content).digest('hex')

let sent = 0, cuts = 0, sinceCut = 0
const line = net.createServer((client) => {
  const service = net.connect({ host: '127.0.0.1', port: Number(port) })
  const end = () => { client.destroy(); service.destroy() }
  for (const socket of [client, service]) socket.on('error', end).on('close', end)
  service.pipe(client)
  client.on('data', (piece) => {
    sent += piece.length
    sinceCut += piece.length
    service.write(piece)
    if (cuts === Number(mostCuts) || sinceCut < Number(cutEvery)) return
    sinceCut = 0
    ++cuts
    client.pause()
    service.end(() => end()) // what was taken is handed on, then the line is gone
  })
})
await new Promise((ready) => line.listen(0, '127.0.0.1', ready))

const offsets = []
const outcome = await new Promise((done) => {
  const upload = new tus.Upload(content, {
    endpoint: `http://127.0.0.1:${line.address().port}/v1/blobs`,
    headers: { Authorization: `Bearer ${token}` },
    metadata: { filename: 'đơn.pdf', sha256 },
    chunkSize: way === 'pieces' ? 256 * 1024 : Infinity,
    uploadDataDuringCreation: way === 'with-creation',
    retryDelays: [300, 600, 1200], // counted anew after each byte of progress
    onAfterResponse: (request, response) => {
      if (request.getMethod() === 'HEAD') offsets.push(Number(response.getHeader('Upload-Offset')))
    },
    onError: (error) => done({ error: String(error) }),
    onSuccess: () => done({ url: upload.url })
  })
  upload.start()
})
line.close()
console.log(JSON.stringify({ ...outcome, sha256, sent, cuts, offsets }))
process.exit(outcome.error ? 1 : 0)
