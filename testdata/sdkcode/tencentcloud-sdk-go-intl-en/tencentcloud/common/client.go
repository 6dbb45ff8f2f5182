// Package common stands for the international edition of the SDK.
package common

type Client struct{}
