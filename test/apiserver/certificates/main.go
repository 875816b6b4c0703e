// Certificates for one run: a client that the API server takes for an administrator, and the authority it trusts.
package main

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"log"
	"math/big"
	"os"
	"path/filepath"
	"time"
)

func main() {
	folder := os.Args[1]
	authority := certificate("apiserver-test")
	authority.IsCA, authority.BasicConstraintsValid = true, true
	authority.KeyUsage = x509.KeyUsageCertSign
	authorityKey := key()
	write(folder, "ca.crt", "CERTIFICATE", sign(authority, authority, authorityKey, authorityKey))

	// Whoever is in this group may do everything: nobody is asked.
	client := certificate("test", "system:masters")
	client.ExtKeyUsage = []x509.ExtKeyUsage{x509.ExtKeyUsageClientAuth}
	clientKey := key()
	write(folder, "client.crt", "CERTIFICATE", sign(client, authority, clientKey, authorityKey))
	encoded, err := x509.MarshalPKCS8PrivateKey(clientKey)
	must(err)
	write(folder, "client.key", "PRIVATE KEY", encoded)
}

func certificate(name string, groups ...string) *x509.Certificate {
	now := time.Now()
	return &x509.Certificate{
		SerialNumber: big.NewInt(now.UnixNano()),
		Subject:      pkix.Name{CommonName: name, Organization: groups},
		NotBefore:    now.Add(-time.Hour),
		NotAfter:     now.Add(24 * time.Hour),
	}
}

func key() *ecdsa.PrivateKey {
	k, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	must(err)
	return k
}

func sign(what, by *x509.Certificate, whose, with *ecdsa.PrivateKey) []byte {
	signed, err := x509.CreateCertificate(rand.Reader, what, by, &whose.PublicKey, with)
	must(err)
	return signed
}

func write(folder, name, kind string, bytes []byte) {
	encoded := pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: bytes})
	must(os.WriteFile(filepath.Join(folder, name), encoded, 0o600))
}

func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
