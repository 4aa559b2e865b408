/** A database as it stands, in whatever version it has; undefined where there is none, and none is left behind by asking. */
export function existingDatabase(factory: IDBFactory, name: string): Promise<IDBDatabase | undefined> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name)
    let isNew = false
    request.onupgradeneeded = () => {
      isNew = true
      request.transaction?.abort()
    }
    request.onsuccess = () => {
      resolve(request.result)
    }
    request.onerror = () => {
      if (isNew) resolve(undefined)
      else reject(request.error ?? new DOMException('no reason given', 'UnknownError'))
    }
  })
}
